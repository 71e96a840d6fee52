package overread.dicom.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds which slices of a series belong together.
final class StackSplitter {

  /// Directions whose dot product is above this belong to one stack (1.8 degrees).
  private static final double SAME_DIRECTION = 0.9995;

  private StackSplitter() {}

  static <T> List<Stack<T>> split(List<Slice<T>> slices) {
    boolean useFrameOfReference = framesOfReferenceMeanSomething(slices);
    List<String> warnings =
        useFrameOfReference
            ? List.of()
            : List.of(
                "Nearly every slice names another frame of reference; the slices were stacked by"
                    + " their positions within the series.");
    var groups = new ArrayList<List<Slice<T>>>();
    for (Slice<T> slice : slices) {
      groupOf(slice, groups, useFrameOfReference).add(slice);
    }
    var stacks = new ArrayList<Stack<T>>();
    for (List<Slice<T>> group : groups) {
      boolean placed = group.getFirst().plane().isPresent();
      stacks.add(Stack.sorted(group, placed && group.size() > 1 ? warnings : List.of()));
    }
    stacks.sort(
        Comparator.<Stack<T>, Boolean>comparing(stack -> stack.normal().isEmpty())
            .thenComparing(Stack::localizer)
            .thenComparing(stack -> -stack.slices().size()));
    return stacks;
  }

  private static <T> List<Slice<T>> groupOf(
      Slice<T> slice, List<List<Slice<T>>> groups, boolean useFrameOfReference) {
    for (List<Slice<T>> group : groups) {
      if (together(group.getFirst(), slice, useFrameOfReference)) {
        return group;
      }
    }
    var group = new ArrayList<Slice<T>>();
    groups.add(group);
    return group;
  }

  private static <T> boolean together(Slice<T> a, Slice<T> b, boolean useFrameOfReference) {
    if (a.plane().isEmpty() || b.plane().isEmpty()) {
      return a.plane().isEmpty() && b.plane().isEmpty();
    }
    ImagePlane one = a.plane().get();
    ImagePlane other = b.plane().get();
    return a.localizer() == b.localizer()
        && one.rows() == other.rows()
        && one.columns() == other.columns()
        && one.rowDirection().dot(other.rowDirection()) > SAME_DIRECTION
        && one.columnDirection().dot(other.columnDirection()) > SAME_DIRECTION
        && (!useFrameOfReference || one.frameOfReferenceUid().equals(other.frameOfReferenceUid()));
  }

  /// Some anonymisers and converters give each slice a frame of reference of its own: then it says
  /// nothing, and within one series positions are all there is.
  private static <T> boolean framesOfReferenceMeanSomething(List<Slice<T>> slices) {
    Set<String> uids = new HashSet<>();
    int placed = 0;
    for (Slice<T> slice : slices) {
      Optional<ImagePlane> plane = slice.plane();
      if (plane.isPresent() && !slice.localizer()) {
        placed++;
        uids.add(plane.get().frameOfReferenceUid());
      }
    }
    return placed < 3 || uids.size() * 2 <= placed;
  }
}
