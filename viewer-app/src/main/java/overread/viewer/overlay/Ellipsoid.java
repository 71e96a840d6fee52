package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;
import overread.review.finding.ImagePoint;

/// An ellipsoid by the ends of its three axes, and what slices cut out of it.
///
/// It is the image of the unit ball under `centre + M u`, with the half axes as the columns of `M`.
/// A plane `n · x = k` meets it where `(Mᵀ n) · u = k − n · centre`: a circle on the unit sphere.
final class Ellipsoid {
  private static final int STEPS = 72;

  private final List<Vec3> ends;

  /// @param ends six points, two for each axis (PS3.3 C.18.9.1.2)
  Ellipsoid(List<Vec3> ends) {
    this.ends = ends;
  }

  PlacedShapes cuts(List<SourceImage> images) {
    if (ends.size() != 6) {
      return PlacedShapes.refused(
          "An ellipsoid needs six points; the result gives " + ends.size() + ".");
    }
    var shapes = new ArrayList<MarkShape>();
    for (var image : images) {
      cut(SpatialShapes.plane(image))
          .ifPresent(points ->
              shapes.add(
                  new MarkShape.Polyline(image.sopInstanceUid(), image.frame(), points, true)));
    }
    return PlacedShapes.of(shapes);
  }

  private Optional<List<ImagePoint>> cut(ImagePlane plane) {
    var centre = ends.get(0).plus(ends.get(1)).times(0.5);
    var axes = new Vec3[3];
    for (int axis = 0; axis < 3; axis++) {
      axes[axis] = ends.get(2 * axis + 1).minus(ends.get(2 * axis)).times(0.5);
    }
    var normal = plane.normal();
    var across = new Vec3(normal.dot(axes[0]), normal.dot(axes[1]), normal.dot(axes[2]));
    var height = -plane.distance(centre) / across.length();
    if (!(Math.abs(height) < 1)) {
      return Optional.empty();
    }
    var up = across.unit();
    var side = Math.abs(up.x()) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
    var first = up.cross(side).unit();
    var second = up.cross(first);
    var radius = Math.sqrt(1 - height * height);
    var points = new ArrayList<ImagePoint>(STEPS);
    for (int step = 0; step < STEPS; step++) {
      var angle = 2 * Math.PI * step / STEPS;
      var unit =
          up.times(height)
              .plus(first.times(radius * Math.cos(angle)))
              .plus(second.times(radius * Math.sin(angle)));
      var point =
          centre
              .plus(axes[0].times(unit.x()))
              .plus(axes[1].times(unit.y()))
              .plus(axes[2].times(unit.z()));
      points.add(SpatialShapes.onPlane(plane, point));
    }
    return Optional.of(points);
  }
}
