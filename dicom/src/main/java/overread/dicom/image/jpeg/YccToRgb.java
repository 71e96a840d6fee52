package overread.dicom.image.jpeg;

/// Luminance and chrominance to red, green and blue (ITU-T T.871 clause 7), with 16 fractional
/// bits.
final class YccToRgb {
  private YccToRgb() {}

  /// Converts three channels in place.
  static void convert(int[][] channels, int maximum) {
    int center = (maximum + 1) / 2;
    int[] first = channels[0];
    int[] second = channels[1];
    int[] third = channels[2];
    for (int i = 0; i < first.length; i++) {
      int y = first[i];
      int cb = second[i] - center;
      int cr = third[i] - center;
      first[i] = Math.clamp(y + ((91_881 * cr + 32_768) >> 16), 0, maximum);
      second[i] = Math.clamp(y + ((-22_554 * cb - 46_802 * cr + 32_768) >> 16), 0, maximum);
      third[i] = Math.clamp(y + ((116_130 * cb + 32_768) >> 16), 0, maximum);
    }
  }
}
