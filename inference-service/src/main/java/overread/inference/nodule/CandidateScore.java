package overread.inference.nodule;

import java.util.Locale;

/// Why a candidate ranks where it ranks. Each part is 0 to 1; the score is 100 times their weighted
/// geometric mean. It orders candidates and is no probability.
///
/// @param ball how ball-like the place answers
/// @param roundness share of the smallest ball round its centre that it fills
/// @param isolation how little bright tissue touches it
/// @param contrast how much denser than lung it is
/// @param size 1 from 5 mm on, less below
public record CandidateScore(
    double ball, double roundness, double isolation, double contrast, double size) {
  /// 0 to 100.
  public double value() {
    double product =
        Math.pow(ball, 0.2)
            * Math.pow(roundness, 0.3)
            * Math.pow(isolation, 0.3)
            * Math.pow(contrast, 0.1)
            * Math.pow(size, 0.1);
    return 100 * product;
  }

  /// The parts in one line.
  public String words() {
    return String.format(
        Locale.ROOT,
        "ball %.2f, roundness %.2f, isolation %.2f, contrast %.2f, size %.2f",
        ball,
        roundness,
        isolation,
        contrast,
        size);
  }
}
