package overread.dicom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;

/// Slices of one orientation, size and frame of reference, sorted by position along their normal,
/// lowest first. Slices without a plane make a stack of their own, in order of acquisition.
///
/// @param spacing median millimetres between neighbours along the normal; 0 when there is none
/// @param tiltDegrees angle between the normal and the line through the first pixels, as a tilted
///   gantry makes it
/// @param gaps places where slices are missing
/// @param duplicates how many slices lie where another one lies
/// @param warnings sentences on what had to be tolerated
public record Stack<T>(
    List<Slice<T>> slices,
    double spacing,
    double tiltDegrees,
    List<Gap> gaps,
    int duplicates,
    boolean localizer,
    List<String> warnings) {

  /// Slices missing after the slice at `after`, counted from 0: `distance` millimetres to the next.
  public record Gap(int after, double distance) {}

  /// Neighbours further apart than this many spacings have a gap between them.
  private static final double GAP = 1.5;

  /// Slices closer than this, in millimetres, lie at the same place.
  private static final double SAME_PLACE = 1e-3;

  /// Positions move sideways by at least this, in degrees, before it is called a tilt.
  private static final double TILT = 0.05;

  public Stack {
    slices = List.copyOf(slices);
    gaps = List.copyOf(gaps);
    warnings = List.copyOf(warnings);
  }

  /// The images in order.
  public List<T> images() {
    return slices.stream().map(Slice::image).toList();
  }

  public Optional<Vec3> normal() {
    return slices.getFirst().plane().map(ImagePlane::normal);
  }

  /// All stacks that a series makes, the largest first; stacks of slices come before localizers,
  /// and those before images without a plane.
  public static List<Stack<Attributes>> ofHeaders(List<Attributes> headers) {
    return split(Slice.ofHeaders(headers));
  }

  /// Splits by frame of reference, orientation and size, and sorts each part.
  public static <T> List<Stack<T>> split(List<Slice<T>> slices) {
    return StackSplitter.split(slices);
  }

  /// Of slices that belong together; see [#split].
  static <T> Stack<T> sorted(List<Slice<T>> together, List<String> warnings) {
    var slices = new ArrayList<>(together);
    boolean localizer = slices.getFirst().localizer();
    Optional<ImagePlane> reference = slices.getFirst().plane();
    if (reference.isEmpty()) {
      slices.sort(Comparator.comparingInt(Slice::order));
      return new Stack<>(slices, 0, 0, List.of(), 0, localizer, warnings);
    }
    Vec3 normal = reference.get().normal();
    slices.sort(
        Comparator.<Slice<T>>comparingDouble(slice -> depth(slice, normal))
            .thenComparingInt(Slice::order));
    double[] depths = slices.stream().mapToDouble(slice -> depth(slice, normal)).toArray();
    double spacing = medianStep(depths);
    return new Stack<>(
        slices,
        spacing,
        tilt(slices, normal),
        gaps(depths, spacing),
        duplicates(depths),
        localizer,
        warnings);
  }

  private static <T> double depth(Slice<T> slice, Vec3 normal) {
    return slice.plane().map(plane -> plane.position().dot(normal)).orElse(0.0);
  }

  private static double medianStep(double[] depths) {
    var steps = new double[Math.max(0, depths.length - 1)];
    int count = 0;
    for (int i = 1; i < depths.length; i++) {
      double step = depths[i] - depths[i - 1];
      if (step > SAME_PLACE) {
        steps[count++] = step;
      }
    }
    Arrays.sort(steps, 0, count);
    return count == 0 ? 0 : steps[count / 2];
  }

  private static List<Gap> gaps(double[] depths, double spacing) {
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < depths.length; i++) {
      double step = depths[i] - depths[i - 1];
      if (step > spacing * GAP) {
        gaps.add(new Gap(i - 1, step));
      }
    }
    return gaps;
  }

  private static int duplicates(double[] depths) {
    int duplicates = 0;
    for (int i = 1; i < depths.length; i++) {
      if (depths[i] - depths[i - 1] <= SAME_PLACE) {
        duplicates++;
      }
    }
    return duplicates;
  }

  private static <T> double tilt(List<Slice<T>> slices, Vec3 normal) {
    Optional<ImagePlane> first = slices.getFirst().plane();
    Optional<ImagePlane> last = slices.getLast().plane();
    if (first.isEmpty() || last.isEmpty()) {
      return 0;
    }
    Vec3 way = last.get().position().minus(first.get().position());
    double along = way.dot(normal);
    double sideways = way.minus(normal.times(along)).length();
    double degrees = Math.toDegrees(Math.atan2(sideways, along));
    return along <= SAME_PLACE || degrees < TILT ? 0 : degrees;
  }
}
