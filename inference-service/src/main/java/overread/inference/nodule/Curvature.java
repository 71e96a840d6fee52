package overread.inference.nodule;

/// Eigenvalues of the symmetric matrix of second derivatives.
final class Curvature {
  private Curvature() {}

  /// Answer of a bright ball: |smallest|² / |largest| of the three curvatures when all are
  /// negative, else 0. A tube has one curvature near 0 and answers little.
  static double ball(double xx, double yy, double zz, double xy, double xz, double yz) {
    double mean = (xx + yy + zz) / 3;
    double p1 = xy * xy + xz * xz + yz * yz;
    double p2 =
        (xx - mean) * (xx - mean) + (yy - mean) * (yy - mean) + (zz - mean) * (zz - mean) + 2 * p1;
    double p = Math.sqrt(p2 / 6);
    if (p < 1e-12) {
      return mean < 0 ? -mean : 0;
    }
    double a = (xx - mean) / p;
    double b = (yy - mean) / p;
    double c = (zz - mean) / p;
    double d = xy / p;
    double e = xz / p;
    double f = yz / p;
    double half = (a * (b * c - f * f) - d * (d * c - f * e) + e * (d * f - b * e)) / 2;
    double angle = Math.acos(Math.clamp(half, -1.0, 1.0)) / 3;
    double largest = mean + 2 * p * Math.cos(angle);
    double smallest = mean + 2 * p * Math.cos(angle + 2 * Math.PI / 3);
    return largest < 0 ? largest * largest / -smallest : 0;
  }
}
