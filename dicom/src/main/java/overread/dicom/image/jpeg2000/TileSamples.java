package overread.dicom.image.jpeg2000;

/// From wavelet output to samples: inverse colour transform (ITU-T T.800 annex G), rounding to the
/// nearest, level shift and clamping.
final class TileSamples {
  private final int shift;
  private final int least;
  private final int most;
  private final boolean transformed;

  TileSamples(int precision, boolean signed, boolean transformed) {
    int half = 1 << (precision - 1);
    shift = signed ? 0 : half;
    least = signed ? -half : 0;
    most = least + half - 1 + half;
    this.transformed = transformed;
  }

  /// Puts a line of a tile into the channels, from an offset on.
  void line(Plane[] planes, int y, int[][] channels, int to) {
    int first = 0;
    if (transformed && planes.length >= 3) {
      int[] whole = planes[0].whole();
      int[] whole1 = planes[1].whole();
      int[] whole2 = planes[2].whole();
      float[] real = planes[0].real();
      float[] real1 = planes[1].real();
      float[] real2 = planes[2].real();
      int from = y * planes[0].width();
      if (whole != null && whole1 != null && whole2 != null) {
        reversible(whole, whole1, whole2, from, planes[0].width(), channels, to);
        first = 3;
      } else if (real != null && real1 != null && real2 != null) {
        irreversible(real, real1, real2, from, planes[0].width(), channels, to);
        first = 3;
      }
    }
    for (int c = first; c < planes.length; c++) {
      int from = y * planes[c].width();
      int[] whole = planes[c].whole();
      float[] real = planes[c].real();
      for (int x = 0; x < planes[c].width(); x++) {
        int value = whole != null ? whole[from + x] : real != null ? round(real[from + x]) : 0;
        channels[c][to + x] = sample(value);
      }
    }
  }

  private static int round(float value) {
    return (int) Math.rint(value);
  }

  private int sample(int value) {
    return Math.clamp((long) value + shift, least, most);
  }

  /// G.3.2, for the 9-7 filter.
  private void irreversible(
      float[] first, float[] second, float[] third, int from, int width, int[][] channels, int to) {
    for (int x = 0; x < width; x++) {
      float luminance = first[from + x];
      float blue = second[from + x];
      float red = third[from + x];
      channels[0][to + x] = sample(round(luminance + 1.402f * red));
      channels[1][to + x] = sample(round(luminance - 0.34413f * blue - 0.71414f * red));
      channels[2][to + x] = sample(round(luminance + 1.772f * blue));
    }
  }

  /// G.2.2, for the 5-3 filter.
  private void reversible(
      int[] first, int[] second, int[] third, int from, int width, int[][] channels, int to) {
    for (int x = 0; x < width; x++) {
      int luminance = first[from + x];
      int blue = second[from + x];
      int red = third[from + x];
      int green = luminance - ((blue + red) >> 2);
      channels[0][to + x] = sample(red + green);
      channels[1][to + x] = sample(green);
      channels[2][to + x] = sample(blue + green);
    }
  }
}
