package overread.demo.phantom;

/// A smooth curve through given knots, constant beyond the ends.
record Profile(double[] at, double[] values) {
  /// Knots as alternating position and value, positions ascending.
  static Profile of(double... knots) {
    double[] at = new double[knots.length / 2];
    double[] values = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = knots[2 * i];
      values[i] = knots[2 * i + 1];
    }
    return new Profile(at, values);
  }

  double value(double position) {
    int last = at.length - 1;
    if (position <= at[0]) {
      return values[0];
    }
    if (position >= at[last]) {
      return values[last];
    }
    int i = 0;
    while (position > at[i + 1]) {
      i++;
    }
    double t = (position - at[i]) / (at[i + 1] - at[i]);
    double a = values[Math.max(0, i - 1)];
    double b = values[i];
    double c = values[i + 1];
    double d = values[Math.min(last, i + 2)];
    double slopeB = i == 0 ? c - b : (c - a) / 2;
    double slopeC = i + 1 == last ? c - b : (d - b) / 2;
    double t2 = t * t;
    double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * b
        + (t3 - 2 * t2 + t) * slopeB
        + (3 * t2 - 2 * t3) * c
        + (t3 - t2) * slopeC;
  }
}
