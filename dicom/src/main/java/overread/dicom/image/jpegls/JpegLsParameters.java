package overread.dicom.image.jpegls;

import java.util.Optional;

/// The coding parameters of a scan (T.87 C.2.3, C.2.4.1.1, A.2.1).
///
/// @param near largest error of a sample; 0 is lossless
/// @param interleave 0 by component, 1 by line, 2 by sample
record JpegLsParameters(
    int maximum,
    int threshold1,
    int threshold2,
    int threshold3,
    int reset,
    int near,
    int interleave) {

  /// Parameters with the defaults of T.87 C.2.4.1.1.1 where the stream gives zero.
  static JpegLsParameters of(int precision, int[] preset, int near, int interleave) {
    int maximum = preset[0] == 0 ? (1 << precision) - 1 : preset[0];
    int t1;
    int t2;
    int t3;
    if (maximum >= 128) {
      int factor = (Math.min(maximum, 4095) + 128) / 256;
      t1 = clamp(factor * (3 - 2) + 2 + 3 * near, near + 1, maximum);
      t2 = clamp(factor * (7 - 3) + 3 + 5 * near, t1, maximum);
      t3 = clamp(factor * (21 - 4) + 4 + 7 * near, t2, maximum);
    } else {
      int factor = 256 / (maximum + 1);
      t1 = clamp(Math.max(2, 3 / factor + 3 * near), near + 1, maximum);
      t2 = clamp(Math.max(3, 7 / factor + 5 * near), t1, maximum);
      t3 = clamp(Math.max(4, 21 / factor + 7 * near), t2, maximum);
    }
    return new JpegLsParameters(
        maximum,
        preset[1] == 0 ? t1 : preset[1],
        preset[2] == 0 ? t2 : preset[2],
        preset[3] == 0 ? t3 : preset[3],
        preset[4] == 0 ? 64 : preset[4],
        near,
        interleave);
  }

  /// The same with the thresholds that older encoders take for samples of less than 7 bits: those
  /// of T.87 C.2.4.1.1.1 for larger ones. Empty where there is no difference.
  Optional<JpegLsParameters> older() {
    if (maximum >= 128 || !equals(of(0, new int[] {maximum, 0, 0, 0, reset}, near, interleave))) {
      return Optional.empty();
    }
    int t1 = clamp(2 + 3 * near, near + 1, maximum);
    int t2 = clamp(3 + 5 * near, t1, maximum);
    int t3 = clamp(4 + 7 * near, t2, maximum);
    var older = new JpegLsParameters(maximum, t1, t2, t3, reset, near, interleave);
    return equals(older) ? Optional.empty() : Optional.of(older);
  }

  private static int clamp(int value, int least, int most) {
    return value > most || value < least ? least : value;
  }

  /// Number of different quantised errors.
  int range() {
    return (maximum + 2 * near) / (2 * near + 1) + 1;
  }

  /// Bits of a quantised error.
  int errorBits() {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(range() - 1));
  }

  /// Longest code word.
  int limit() {
    int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(maximum));
    return 2 * (bits + Math.max(8, bits));
  }

  /// Whether errors wrap round at a power of two and nothing is quantised: the fast path.
  boolean plain() {
    return near == 0 && (maximum & (maximum + 1)) == 0;
  }
}
