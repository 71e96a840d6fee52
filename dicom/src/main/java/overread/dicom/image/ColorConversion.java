package overread.dicom.image;

/// Luminance and chrominance of 8 bits to red, green and blue (PS3.3 C.7.6.3.1.2).
final class ColorConversion {
  private ColorConversion() {}

  /// YBR_FULL, YBR_ICT.
  static int full(int y, int blue, int red) {
    double b = blue - 128.0;
    double r = red - 128.0;
    return rgb(y + 1.402 * r, y - 0.344136 * b - 0.714136 * r, y + 1.772 * b);
  }

  /// YBR_PARTIAL: luminance 16 … 235, chrominance 16 … 240.
  static int partial(int y, int blue, int red) {
    double l = 1.1644 * (y - 16);
    double b = blue - 128.0;
    double r = red - 128.0;
    return rgb(l + 1.5960 * r, l - 0.3917 * b - 0.8130 * r, l + 2.0173 * b);
  }

  /// YBR_RCT that a decoder left as it was.
  static int reversible(int y, int blue, int red) {
    int green = y - ((blue - 128 + red - 128) >> 2);
    return rgb(red - 128.0 + green, green, blue - 128.0 + green);
  }

  static int rgb(double red, double green, double blue) {
    return 0xFF000000 | level(red) << 16 | level(green) << 8 | level(blue);
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
