package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Places regions given in a frame of reference (PS3.3 C.18.9) on the slices in whose plane they
/// lie. A point belongs to the slice nearest to it, no further away than half the distance between
/// slices; a line or an area has to lie in one slice; an ellipsoid is cut by each slice.
final class SpatialShapes {
  /// Millimetres by which coordinates may be off through rounding.
  private static final double ROUNDING = 0.01;

  private final List<SourceImage> images;
  private final double reach;

  SpatialShapes(List<SourceImage> images) {
    this.images = images.stream().filter(image -> image.plane().isPresent()).toList();
    this.reach = halfSpacing(this.images) + ROUNDING;
  }

  PlacedShapes place(Region.InSpace region) {
    var same =
        images.stream()
            .filter(
                image -> plane(image).frameOfReferenceUid().equals(region.frameOfReferenceUid()))
            .toList();
    if (same.isEmpty()) {
      return PlacedShapes.refused(
          images.isEmpty()
              ? "The images have no position in space."
              : "The frame of reference differs from that of the images.");
    }
    var points = region.points().stream().map(SpatialShapes::vector).toList();
    return switch (region.shape()) {
      case POINT, MULTIPOINT -> points(same, points);
      case ELLIPSOID -> new Ellipsoid(points).cuts(same);
      case POLYLINE, POLYGON, CIRCLE, ELLIPSE -> flat(same, region.shape(), points);
    };
  }

  private PlacedShapes points(List<SourceImage> same, List<Vec3> points) {
    var bySlice = new LinkedHashMap<SourceImage, List<ImagePoint>>();
    for (var point : points) {
      nearest(same, point)
          .ifPresent(image ->
              bySlice
                  .computeIfAbsent(image, _ -> new ArrayList<>())
                  .add(onPlane(plane(image), point)));
    }
    var shapes = new ArrayList<MarkShape>();
    bySlice.forEach(
        (image, on) -> shapes.add(new MarkShape.Points(image.sopInstanceUid(), image.frame(), on)));
    return PlacedShapes.of(shapes);
  }

  private PlacedShapes flat(List<SourceImage> same, Shape shape, List<Vec3> points) {
    var centre = points.stream().reduce(Vec3::plus).orElseThrow().times(1.0 / points.size());
    var nearest = nearest(same, centre);
    if (nearest.isEmpty()) {
      return PlacedShapes.elsewhere();
    }
    var plane = plane(nearest.get());
    for (var point : points) {
      if (Math.abs(plane.distance(point)) > reach) {
        return PlacedShapes.refused("The outline lies at an angle to the images.");
      }
    }
    var on = points.stream().map(point -> onPlane(plane, point)).toList();
    return PlacedShapes.of(
        List.of(FlatShapes.of(nearest.get().sopInstanceUid(), nearest.get().frame(), shape, on)));
  }

  private Optional<SourceImage> nearest(List<SourceImage> same, Vec3 point) {
    SourceImage best = null;
    for (var image : same) {
      if (best == null || distance(image, point) < distance(best, point)) {
        best = image;
      }
    }
    return best == null || distance(best, point) > reach ? Optional.empty() : Optional.of(best);
  }

  private static double distance(SourceImage image, Vec3 point) {
    return Math.abs(plane(image).distance(point));
  }

  static ImagePoint onPlane(ImagePlane plane, Vec3 point) {
    var place = plane.toImage(point);
    return new ImagePoint(place[0], place[1]);
  }

  static ImagePlane plane(SourceImage image) {
    return image.plane().orElseThrow();
  }

  private static Vec3 vector(PatientPoint point) {
    return new Vec3(point.x(), point.y(), point.z());
  }

  /// Half the median distance between neighbours; half a pixel for a single slice.
  private static double halfSpacing(List<SourceImage> images) {
    if (images.size() < 2) {
      return images.isEmpty() ? 0 : plane(images.getFirst()).columnSpacing() / 2;
    }
    var normal = plane(images.getFirst()).normal();
    var steps =
        IntStream.range(1, images.size())
            .mapToDouble(i ->
                Math.abs(
                    plane(images.get(i))
                        .position()
                        .minus(plane(images.get(i - 1)).position())
                        .dot(normal)))
            .sorted()
            .toArray();
    return steps[steps.length / 2] / 2;
  }
}
