package overread.review.finding;

/// The number an algorithm gave a finding, in the algorithm's own scale.
///
/// @param value the number as sent
/// @param maximum the top of the sender's scale: 100 for a percentage, 1 for a unit score
/// @param concept what the number means, for example (111012, DCM, "Certainty of Finding")
/// @param calibrated whether the vendor declares it a calibrated probability; only then may a
///   per-cent sign be shown
public record Score(double value, double maximum, CodedConcept concept, boolean calibrated) {
  public Score {
    if (!(maximum > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("A score needs a finite value and a positive maximum.");
    }
  }

  /// Between 0 and 1, for sorting only; never shown.
  public double rank() {
    return Math.clamp(value / maximum, 0.0, 1.0);
  }

  /// The number in its own scale, for example `82/100`, or `82 %` when calibrated.
  public String text() {
    return calibrated && maximum == 100 ? plain(value) + " %" : plain(value) + "/" + plain(maximum);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
