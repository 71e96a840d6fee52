package overread.dicom.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// On which slices a shape in space lies: those of its frame of reference that it touches within
/// half the distance to the next slice.
final class SpaceOnSlices {
  /// Half thickness in millimetres where there is no neighbouring slice to measure.
  private static final double LONE_SLICE = 1;

  private static final double SAME_PLACE = 1e-3;

  private final List<SourceImage> images;
  private final Map<SourceImage, Double> reach = new HashMap<>();

  SpaceOnSlices(List<SourceImage> images) {
    this.images = images;
    Map<String, List<SourceImage>> series = new HashMap<>();
    for (SourceImage image : images) {
      image
          .plane()
          .ifPresent(plane ->
              series.computeIfAbsent(stack(image, plane), _ -> new ArrayList<>()).add(image));
    }
    series.values().forEach(this::measure);
  }

  /// Images of one series that lie parallel.
  private static String stack(SourceImage image, ImagePlane plane) {
    Vec3 normal = plane.normal();
    return "%s %.3f %.3f %.3f"
        .formatted(image.seriesInstanceUid(), normal.x(), normal.y(), normal.z());
  }

  private void measure(List<SourceImage> stack) {
    double[] depths =
        stack.stream().mapToDouble(image -> image.plane().orElseThrow().depth()).sorted().toArray();
    for (SourceImage image : stack) {
      double depth = image.plane().orElseThrow().depth();
      int at = Arrays.binarySearch(depths, depth);
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = at; i >= 0 && nearest == Double.POSITIVE_INFINITY; i--) {
        nearest = apart(depth, depths[i], nearest);
      }
      double above = Double.POSITIVE_INFINITY;
      for (int i = at; i < depths.length && above == Double.POSITIVE_INFINITY; i++) {
        above = apart(depth, depths[i], above);
      }
      double step = Math.min(nearest, above);
      reach.put(image, Double.isInfinite(step) ? LONE_SLICE : step / 2);
    }
  }

  private static double apart(double one, double other, double otherwise) {
    double distance = Math.abs(one - other);
    return distance > SAME_PLACE ? distance : otherwise;
  }

  /// The images that the shape lies on, in their order.
  List<SourceImage> of(Region.InSpace region) {
    return images.stream().filter(image -> touches(region, image)).toList();
  }

  /// Whether any image lies in the shape's frame of reference.
  boolean knows(String frameOfReferenceUid) {
    return images.stream()
        .map(SourceImage::plane)
        .flatMap(Optional::stream)
        .anyMatch(plane -> plane.frameOfReferenceUid().equals(frameOfReferenceUid));
  }

  private boolean touches(Region.InSpace region, SourceImage image) {
    Optional<ImagePlane> plane =
        image.plane().filter(p -> p.frameOfReferenceUid().equals(region.frameOfReferenceUid()));
    if (plane.isEmpty()) {
      return false;
    }
    double half = reach.getOrDefault(image, LONE_SLICE);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    boolean pointOnSlice = false;
    boolean inside = false;
    for (PatientPoint point : region.points()) {
      Vec3 position = new Vec3(point.x(), point.y(), point.z());
      double distance = plane.get().distance(position);
      least = Math.min(least, distance);
      greatest = Math.max(greatest, distance);
      pointOnSlice |= within(distance, half);
      double[] pixel = plane.get().toImage(position);
      inside |=
          pixel[0] >= 0 && pixel[0] <= image.columns() && pixel[1] >= 0 && pixel[1] <= image.rows();
    }
    boolean separate = region.shape() == Shape.POINT || region.shape() == Shape.MULTIPOINT;
    boolean crosses = least <= half && greatest >= -half;
    return inside && (pointOnSlice || (!separate && crosses));
  }

  /// A point halfway between two slices belongs to one of them only.
  private static boolean within(double distance, double half) {
    return distance > -half - SAME_PLACE && distance <= half + SAME_PLACE;
  }
}
