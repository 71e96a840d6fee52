package overread.dicom.image;

/// Colours of 8 bits a sample to red, green and blue (PS3.3 C.7.6.3.1.2).
final class ColorConversion {
  private ColorConversion() {}

  /// One pixel, opaque.
  ///
  /// @param interpretation the photometric interpretation of decoded samples; HSV, ARGB and CMYK
  ///   are retired
  static int argb(String interpretation, int[] pixel) {
    int first = pixel[0];
    int second = pixel[1];
    int third = pixel[2];
    return switch (interpretation) {
      case "YBR_FULL", "YBR_ICT" -> full(first, second, third);
      case "YBR_PARTIAL" -> partial(first, second, third);
      case "YBR_RCT" -> reversible(first, second, third);
      case "HSV" -> hueSaturationValue(first, second, third);
      case "ARGB" -> pixel.length < 4 ? packed(first, second, third) : argb(pixel);
      case "CMYK" -> pixel.length < 4 ? packed(first, second, third) : inks(pixel);
      default -> packed(first, second, third);
    };
  }

  private static int packed(int red, int green, int blue) {
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }

  private static int argb(int[] pixel) {
    return packed(pixel[1], pixel[2], pixel[3]);
  }

  /// Cyan, magenta, yellow and black.
  private static int inks(int[] pixel) {
    int light = 255 - pixel[3];
    return packed(
        Math.max(0, light - pixel[0]),
        Math.max(0, light - pixel[1]),
        Math.max(0, light - pixel[2]));
  }

  /// The hue goes once round the colour circle.
  private static int hueSaturationValue(int hue, int saturation, int value) {
    double sector = hue * 6 / 256.0;
    double fraction = sector - Math.floor(sector);
    double s = saturation / 255.0;
    double p = value * (1 - s);
    double q = value * (1 - s * fraction);
    double t = value * (1 - s * (1 - fraction));
    return switch ((int) sector) {
      case 0 -> rgb(value, t, p);
      case 1 -> rgb(q, value, p);
      case 2 -> rgb(p, value, t);
      case 3 -> rgb(p, q, value);
      case 4 -> rgb(t, p, value);
      default -> rgb(value, p, q);
    };
  }

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
