package overread.dicom.inspect;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;

/// Outlines of shapes in space on an image.
final class ShapePaths {
  private static final int STEPS = 96;

  private ShapePaths() {}

  /// Where an ellipsoid, given by the ends of its three axes, is cut by an image plane; empty where
  /// it is not.
  static double[] ellipsoid(List<Vec3> ends, ImagePlane plane) {
    Vec3 centre = ends.get(0).plus(ends.get(1)).times(0.5);
    Vec3 start = centre.minus(plane.normal().times(plane.distance(centre)));
    List<Vec3> axes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      axes.add(ends.get(2 * i + 1).minus(ends.get(2 * i)).times(0.5));
    }
    double[] path = new double[2 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      double angle = 2 * Math.PI * i / STEPS;
      Vec3 direction =
          plane
              .rowDirection()
              .times(Math.cos(angle))
              .plus(plane.columnDirection().times(Math.sin(angle)));
      double distance = exit(start.minus(centre), direction, axes);
      if (!(distance > 0)) {
        return new double[0];
      }
      double[] image = plane.toImage(start.plus(direction.times(distance)));
      path[2 * i] = image[0];
      path[2 * i + 1] = image[1];
    }
    return path;
  }

  /// The distance along a ray from inside to the surface: the positive root of a quadratic.
  private static double exit(Vec3 from, Vec3 direction, List<Vec3> axes) {
    double a = 0;
    double b = 0;
    double c = -1;
    for (Vec3 axis : axes) {
      double square = axis.dot(axis);
      double p = from.dot(axis) / square;
      double q = direction.dot(axis) / square;
      a += q * q;
      b += 2 * p * q;
      c += p * p;
    }
    double discriminant = b * b - 4 * a * c;
    return a == 0 || discriminant < 0 ? Double.NaN : (-b + Math.sqrt(discriminant)) / (2 * a);
  }
}
