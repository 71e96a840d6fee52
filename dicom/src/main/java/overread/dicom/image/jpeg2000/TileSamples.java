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
    int from = y * planes[0].width();
    int first = 0;
    if (transformed && planes.length >= 3) {
      if (planes[0] instanceof WholePlane luminance
          && planes[1] instanceof WholePlane blue
          && planes[2] instanceof WholePlane red) {
        reversible(luminance, blue, red, from, channels, to);
        first = 3;
      } else if (planes[0] instanceof RealPlane luminance
          && planes[1] instanceof RealPlane blue
          && planes[2] instanceof RealPlane red) {
        irreversible(luminance, blue, red, from, channels, to);
        first = 3;
      }
    }
    for (int c = first; c < planes.length; c++) {
      switch (planes[c]) {
        case WholePlane plane -> {
          for (int x = 0; x < plane.width(); x++) {
            channels[c][to + x] = sample(plane.value(from + x));
          }
        }
        case RealPlane plane -> {
          for (int x = 0; x < plane.width(); x++) {
            channels[c][to + x] = sample(round(plane.value(from + x)));
          }
        }
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
      RealPlane first, RealPlane second, RealPlane third, int from, int[][] channels, int to) {
    for (int x = 0; x < first.width(); x++) {
      float luminance = first.value(from + x);
      float blue = second.value(from + x);
      float red = third.value(from + x);
      channels[0][to + x] = sample(round(luminance + 1.402f * red));
      channels[1][to + x] = sample(round(luminance - 0.34413f * blue - 0.71414f * red));
      channels[2][to + x] = sample(round(luminance + 1.772f * blue));
    }
  }

  /// G.2.2, for the 5-3 filter.
  private void reversible(
      WholePlane first, WholePlane second, WholePlane third, int from, int[][] channels, int to) {
    for (int x = 0; x < first.width(); x++) {
      int luminance = first.value(from + x);
      int blue = second.value(from + x);
      int red = third.value(from + x);
      int green = luminance - ((blue + red) >> 2);
      channels[0][to + x] = sample(red + green);
      channels[1][to + x] = sample(green);
      channels[2][to + x] = sample(blue + green);
    }
  }
}
