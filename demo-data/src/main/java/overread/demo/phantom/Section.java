package overread.demo.phantom;

/// The shape of the chest at one level: rib cage, skin, spine and diaphragm as signed distances.
/// Distances are exact near each surface only. Levels run from 0 below the diaphragm to about 310
/// above the lung apices.
final class Section {
  private static final Profile CAGE_WIDTH =
      Profile.of(
          0, 126, 60, 133, 110, 132, 160, 124, 200, 112, 240, 90, 270, 66, 290, 44, 304, 22, 320,
          14);
  private static final Profile CAGE_DEPTH =
      Profile.of(
          0, 88, 60, 94, 110, 93, 160, 86, 200, 77, 240, 64, 270, 50, 290, 36, 304, 20, 320, 14);
  private static final Profile CAGE_MIDDLE =
      Profile.of(0, 0, 110, 0, 200, 6, 240, 12, 270, 22, 304, 34);
  private static final Profile WIDTH =
      Profile.of(0, 156, 60, 161, 110, 162, 160, 160, 200, 155, 240, 152, 270, 162, 300, 160);
  private static final Profile BACK =
      Profile.of(0, 116, 60, 120, 160, 121, 240, 116, 280, 108, 310, 100);
  private static final Profile FRONT_TISSUE =
      Profile.of(0, 25, 110, 25, 180, 30, 220, 30, 250, 27, 290, 30);
  private static final Profile JUNCTION = Profile.of(-1, 9, -0.55, 12, 0, 26, 0.5, 25, 1, 20);

  final double z;
  final double cageWidth;
  final double cageDepth;
  final double cageMiddle;
  final double spineY;
  private final double width;
  private final double depth;
  private final double middle;

  Section(double z) {
    this.z = z;
    cageWidth = CAGE_WIDTH.value(z);
    cageDepth = CAGE_DEPTH.value(z);
    cageMiddle = CAGE_MIDDLE.value(z);
    spineY = cageMiddle + cageDepth - Profile.of(0, 32, 200, 32, 304, 8).value(z);
    width = WIDTH.value(z);
    double front = cageMiddle - cageDepth - FRONT_TISSUE.value(z);
    depth = (BACK.value(z) - front) / 2;
    middle = (BACK.value(z) + front) / 2;
  }

  /// Distance to the inner surface of the rib cage, negative inside.
  double cage(double x, double y) {
    return rounded(x, y - cageMiddle, cageWidth, cageDepth, 2.25);
  }

  /// True where the box round the body shows that the skin is not near.
  boolean outside(double x, double y) {
    return Math.abs(x) > width + 2 || Math.abs(y - middle) > depth + 2;
  }

  /// Distance to the skin, negative inside.
  double skin(double x, double y) {
    return rounded(x, y - middle, width, depth, 2.5);
  }

  /// Angle in degrees round the cage, 0 at the back and 180 at the front.
  double angle(double x, double y) {
    return Math.toDegrees(Math.atan2(Math.abs(x), y - cageMiddle));
  }

  /// The front of the cage in the midline.
  double front() {
    return cageMiddle - cageDepth;
  }

  /// Distance to the space between the lungs, negative inside it.
  double mediastinum(double x, double y) {
    double halfWidth = JUNCTION.value((y - cageMiddle) / cageDepth);
    double shrink = Math.clamp((320 - z) / 80, 0.55, 1.0);
    double centre = z < 165 ? 5 : 1;
    double between = Math.abs(x - centre) - halfWidth * shrink;
    double behind = Math.abs(x) - 19 - 0.7 * Math.max(0, y - spineY);
    double spine = Math.max(behind, spineY - 16 - y);
    return Math.min(between, spine);
  }

  /// Distance above the diaphragm, negative below it.
  double aboveDiaphragm(double x, double y) {
    double right = dome(x, y, -62, 92, 76);
    double left = dome(x, y, 64, 80, 72);
    double middleRoof = 72 - 0.0045 * (y + 10) * (y + 10);
    double roof = Math.max(Math.max(right, left), Math.abs(x) < 50 ? middleRoof : -100);
    return (z - roof) * 0.75;
  }

  /// Distance to the lungs, negative inside, without regard to heart and vessels.
  double lung(double x, double y) {
    return lung(x, y, cage(x, y));
  }

  /// The same where the distance to the cage is known.
  double lung(double x, double y, double cage) {
    double outside = Math.max(cage + 1.2, -mediastinum(x, y));
    return outside > 12 ? outside : Math.max(outside, -aboveDiaphragm(x, y));
  }

  private static double dome(double x, double y, double centre, double top, double radius) {
    double u = (x - centre) / radius;
    double v = (y + 8) / 92;
    return top - 46 * (u * u + v * v) - 12 * Math.max(0, v) * Math.max(0, v);
  }

  /// Signed distance to a rounded rectangle |x/a|^p + |y/b|^p = 1, along the ray from its centre.
  private static double rounded(double x, double y, double a, double b, double power) {
    double f = Math.pow(Math.abs(x) / a, power) + Math.pow(Math.abs(y) / b, power);
    if (f < 1e-6) {
      return -Math.min(a, b);
    }
    double r = Math.sqrt(x * x + y * y);
    return r - r / Math.pow(f, 1 / power);
  }
}
