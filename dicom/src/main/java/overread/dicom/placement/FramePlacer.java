package overread.dicom.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;

/// Finds the frames of a segment or map that lie on an image: those that name the image as their
/// source, else those in the image's plane and frame of reference, else none, with the reason. An
/// index never decides.
///
/// An image that the object lists but no frame names holds nothing: writers leave empty frames out.
public final class FramePlacer {

  private final DerivedFrames frames;
  private final References references;
  private final Map<String, List<Integer>> bySource = new HashMap<>();
  private final List<Integer> sharing = new ArrayList<>();
  private final Map<Integer, int[]> byDepth = new HashMap<>();

  /// Of some frames of an object, counted from 0.
  public FramePlacer(DerivedFrames frames, int[] chosen, References references) {
    this.frames = frames;
    this.references = references;
    for (int frame : chosen) {
      if (frames.sourceStart[frame] < frames.sharedSources) {
        sharing.add(frame);
        continue;
      }
      for (int i = frames.sourceStart[frame]; i < frames.sourceEnd[frame]; i++) {
        List<Integer> named =
            bySource.computeIfAbsent(
                frames.sourceUids.get(frames.sourceUid[i]), uid -> new ArrayList<>(1));
        if (named.isEmpty() || named.getLast() != frame) {
          named.add(frame);
        }
      }
    }
    var ofGrid = new HashMap<Integer, List<Integer>>();
    for (int frame : chosen) {
      if (frames.grid[frame] >= 0) {
        ofGrid.computeIfAbsent(frames.grid[frame], g -> new ArrayList<>()).add(frame);
      }
    }
    for (Map.Entry<Integer, List<Integer>> entry : ofGrid.entrySet()) {
      entry.getValue().sort(Comparator.comparingDouble(frame -> frames.depth[frame]));
      byDepth.put(entry.getKey(), entry.getValue().stream().mapToInt(i -> i).toArray());
    }
  }

  public FrameMatch match(SourceImage image) {
    var named = new ArrayList<Integer>();
    for (int frame : bySource.getOrDefault(image.sopInstanceUid(), List.of())) {
      if (names(frames.sourceStart[frame], frames.sourceEnd[frame], image)) {
        named.add(frame);
      }
    }
    if (!sharing.isEmpty() && names(0, frames.sharedSources, image)) {
      named.addAll(sharing);
    }
    if (!named.isEmpty()) {
      return byDerivation(named, image);
    }
    if (frames.anySources() && references.includes(image)) {
      return FrameMatch.elsewhere();
    }
    return byPlane(image);
  }

  private boolean names(int from, int to, SourceImage image) {
    for (int i = from; i < to; i++) {
      if ((frames.sourceFrame[i] == 0 || frames.sourceFrame[i] == image.frame())
          && frames.sourceUids.get(frames.sourceUid[i]).equals(image.sopInstanceUid())) {
        return true;
      }
    }
    return false;
  }

  private FrameMatch byDerivation(List<Integer> named, SourceImage image) {
    var on = new ArrayList<Integer>();
    boolean resampled = false;
    FrameMatch refusal = FrameMatch.elsewhere();
    for (int frame : named) {
      switch (derivedFrom(frame, image, named.size() == 1)) {
        case Placement.Drawn drawn -> {
          on.add(frame);
          resampled |= drawn.resampled();
        }
        case Placement.Refused refused -> refusal = FrameMatch.refused(refused.reason());
        case Placement.Elsewhere elsewhere -> {}
      }
    }
    return on.isEmpty() ? refusal : drawn(on, PlacementRule.DERIVATION_IMAGE, resampled);
  }

  /// @param single whether no other frame names this image
  private Placement derivedFrom(int frame, SourceImage image, boolean single) {
    boolean only = frames.sourceEnd[frame] - frames.sourceStart[frame] == 1;
    Optional<ImagePlane> own = frames.plane(frame);
    if (own.isPresent()
        && image.plane().isPresent()
        && own.get().sameFrameOfReference(image.plane().get())) {
      return inOneSpace(frame, own.get(), image.plane().get(), only);
    }
    if (!only) {
      return new Placement.Refused(
          "The result names several images for one frame, and its position can't be compared with"
              + " this image's.");
    }
    if (image.rows() != frames.rows || image.columns() != frames.columns) {
      return new Placement.Refused(
          "The result has "
              + frames.columns
              + " columns and "
              + frames.rows
              + " rows, the image it names has "
              + image.columns()
              + " and "
              + image.rows()
              + ", and their positions can't be compared.");
    }
    if (frames.moved.get(frames.sourceStart[frame])) {
      return new Placement.Refused(
          "The result names this image, but says that its pixels don't lie where the image's do.");
    }
    if (!single && frames.sourceFrame[frames.sourceStart[frame]] == 0) {
      return new Placement.Refused(
          "Several frames of the result name this image without saying which of its frames they"
              + " belong to, and give no position.");
    }
    return new Placement.Drawn(PlacementRule.DERIVATION_IMAGE, false);
  }

  private Placement inOneSpace(int frame, ImagePlane own, ImagePlane plane, boolean only) {
    double distance = Math.abs(own.distance(plane.position()));
    if (own.parallelTo(plane) && distance <= tolerance(frame)) {
      return new Placement.Drawn(PlacementRule.DERIVATION_IMAGE, !own.sameGrid(plane));
    }
    if (!only) {
      return new Placement.Elsewhere();
    }
    return new Placement.Refused(
        own.parallelTo(plane)
            ? String.format(
                "The result names this image, but says that it lies %.1f mm away from it.",
                distance)
            : "The result names this image, but lies at an angle to it.");
  }

  private FrameMatch byPlane(SourceImage image) {
    if (image.plane().isEmpty()) {
      return FrameMatch.refused(
          "The image has no position in space, and the result doesn't name it.");
    }
    if (byDepth.isEmpty()) {
      return FrameMatch.refused(
          "The result gives no position in space and doesn't name this image.");
    }
    ImagePlane plane = image.plane().get();
    if (frames.frameOfReferenceUid.isEmpty()
        || !frames.frameOfReferenceUid.equals(plane.frameOfReferenceUid())) {
      return FrameMatch.refused(
          "The result lies in another frame of reference than the image, and doesn't name it.");
    }
    var on = new ArrayList<Integer>();
    boolean parallel = false;
    for (Map.Entry<Integer, int[]> entry : byDepth.entrySet()) {
      Vec3 normal = frames.grids.get(entry.getKey()).normal();
      Optional<ImagePlane> first = frames.plane(entry.getValue()[0]);
      if (first.isPresent() && first.get().parallelTo(plane)) {
        parallel = true;
        addNearest(entry.getValue(), plane.position().dot(normal), on);
      }
    }
    if (!parallel) {
      return FrameMatch.refused("The planes of the result lie at an angle to the image.");
    }
    return on.isEmpty()
        ? FrameMatch.elsewhere()
        : drawn(on, PlacementRule.FRAME_OF_REFERENCE, anyOtherGrid(on, plane));
  }

  private boolean anyOtherGrid(List<Integer> on, ImagePlane plane) {
    for (int frame : on) {
      Optional<ImagePlane> own = frames.plane(frame);
      if (own.isPresent() && !own.get().sameGrid(plane)) {
        return true;
      }
    }
    return false;
  }

  /// The frames at the depth nearest to `depth`, where their voxels reach it.
  private void addNearest(int[] sorted, double depth, List<Integer> on) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (frames.depth[sorted[middle]] < depth) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double below = low > 0 ? depth - frames.depth[sorted[low - 1]] : Double.POSITIVE_INFINITY;
    double above =
        low < sorted.length ? frames.depth[sorted[low]] - depth : Double.POSITIVE_INFINITY;
    double nearest = Math.min(below, above);
    int at = below <= above ? low - 1 : low;
    if (nearest > tolerance(sorted[at])) {
      return;
    }
    double chosen = frames.depth[sorted[at]];
    for (int i = at; i >= 0 && near(sorted[i], chosen); i--) {
      on.add(sorted[i]);
    }
    for (int i = at + 1; i < sorted.length && near(sorted[i], chosen); i++) {
      on.add(sorted[i]);
    }
  }

  private boolean near(int frame, double depth) {
    return Math.abs(frames.depth[frame] - depth) <= DerivedFrames.SAME_PLACE;
  }

  private double tolerance(int frame) {
    FrameGrid grid = frames.grids.get(frames.grid[frame]);
    double reach = frames.reach(frame);
    return DerivedFrames.SAME_PLACE
        + (reach > 0 ? reach : Math.min(grid.rowSpacing(), grid.columnSpacing()) / 2);
  }

  private static FrameMatch drawn(List<Integer> on, PlacementRule rule, boolean resampled) {
    int[] sorted = on.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return new FrameMatch(sorted, new Placement.Drawn(rule, resampled));
  }
}
