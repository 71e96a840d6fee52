package overread.dicom.geometry;

import java.util.Arrays;

/// Outlines of round shapes as points, in whatever units their defining points have: column and row
/// (x and y) of each point in turn.
public final class Outlines {
  private static final int STEPS = 96;
  private static final int STEPS_BETWEEN = 12;

  private Outlines() {}

  /// A circle given by its centre and a point on it.
  public static double[] circle(double[] points) {
    double radius = Math.hypot(points[2] - points[0], points[3] - points[1]);
    double[] path = new double[2 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      double angle = 2 * Math.PI * i / STEPS;
      path[2 * i] = points[0] + radius * Math.cos(angle);
      path[2 * i + 1] = points[1] + radius * Math.sin(angle);
    }
    return path;
  }

  /// An ellipse given by the ends of its major, then of its minor axis.
  public static double[] ellipse(double[] points) {
    double centreX = (points[0] + points[2]) / 2;
    double centreY = (points[1] + points[3]) / 2;
    double majorX = (points[2] - points[0]) / 2;
    double majorY = (points[3] - points[1]) / 2;
    double minorX = (points[6] - points[4]) / 2;
    double minorY = (points[7] - points[5]) / 2;
    double[] path = new double[2 * STEPS];
    for (int i = 0; i < STEPS; i++) {
      double angle = 2 * Math.PI * i / STEPS;
      path[2 * i] = centreX + majorX * Math.cos(angle) + minorX * Math.sin(angle);
      path[2 * i + 1] = centreY + majorY * Math.cos(angle) + minorY * Math.sin(angle);
    }
    return path;
  }

  /// A smooth curve through all points (PS3.3 C.10.5.1.2, INTERPOLATED): a Catmull-Rom spline. It
  /// closes without a corner where the last point is the first one again.
  public static double[] curve(double[] points) {
    int count = points.length / 2;
    if (count < 3) {
      return points.clone();
    }
    boolean closed =
        points[0] == points[2 * count - 2] && points[1] == points[2 * count - 1] && count > 3;
    double[] path = new double[2 * ((count - 1) * STEPS_BETWEEN + 1)];
    int at = 0;
    for (int i = 0; i + 1 < count; i++) {
      int before = i > 0 ? i - 1 : closed ? count - 2 : 0;
      int after = i + 2 < count ? i + 2 : closed ? 1 : count - 1;
      for (int step = 0; step < STEPS_BETWEEN; step++) {
        double t = (double) step / STEPS_BETWEEN;
        for (int axis = 0; axis < 2; axis++) {
          path[at++] =
              between(
                  points[2 * before + axis],
                  points[2 * i + axis],
                  points[2 * i + 2 + axis],
                  points[2 * after + axis],
                  t);
        }
      }
    }
    System.arraycopy(points, 2 * count - 2, path, at, 2);
    return path;
  }

  private static double between(double p0, double p1, double p2, double p3, double t) {
    return p1
        + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
  }

  /// The points turned about a pivot.
  ///
  /// @param degrees counterclockwise as seen with rows running down
  public static double[] turned(double[] points, double degrees, double pivotX, double pivotY) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double[] turned = Arrays.copyOf(points, points.length);
    for (int i = 0; i + 1 < points.length; i += 2) {
      double x = points[i] - pivotX;
      double y = points[i + 1] - pivotY;
      turned[i] = pivotX + x * cosine + y * sine;
      turned[i + 1] = pivotY - x * sine + y * cosine;
    }
    return turned;
  }
}
