package overread.dicom.seg;

import java.util.List;
import java.util.Optional;

/// A colour for display in sRGB, 0..255 each, and its form in DICOM: encoded CIELab (PS3.3
/// C.10.7.1.1), by the D65 white point that other readers of these objects use.
public record Rgb(int red, int green, int blue) {

  private static final double WHITE_X = 0.950456;
  private static final double WHITE_Z = 1.088754;
  private static final double KNEE = 6.0 / 29;

  /// Colours that people with any colour vision can tell apart on a dark image.
  private static final List<Rgb> PALETTE =
      List.of(
          new Rgb(230, 159, 0),
          new Rgb(86, 180, 233),
          new Rgb(0, 158, 115),
          new Rgb(240, 228, 66),
          new Rgb(213, 94, 0),
          new Rgb(204, 121, 167),
          new Rgb(0, 114, 178));

  public Rgb {
    if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
      throw new IllegalArgumentException("A colour's parts are 0 to 255.");
    }
  }

  /// Of three encoded values (0..65535); empty when they are not three, or all zero, which sloppy
  /// writers send for "no colour".
  public static Optional<Rgb> ofCieLab(int... encoded) {
    if (encoded.length != 3 || (encoded[0] == 0 && encoded[1] == 0 && encoded[2] == 0)) {
      return Optional.empty();
    }
    double lightness = encoded[0] * 100.0 / 65535;
    double a = encoded[1] * 255.0 / 65535 - 128;
    double b = encoded[2] * 255.0 / 65535 - 128;
    double fy = (lightness + 16) / 116;
    double x = WHITE_X * cube(fy + a / 500);
    double y = cube(fy);
    double z = WHITE_Z * cube(fy - b / 200);
    return Optional.of(
        new Rgb(
            gamma(3.2406 * x - 1.5372 * y - 0.4986 * z),
            gamma(-0.9689 * x + 1.8758 * y + 0.0415 * z),
            gamma(0.0557 * x - 0.2040 * y + 1.0570 * z)));
  }

  /// A colour for something that brings none, the same each time for the same key.
  public static Rgb assigned(String key) {
    return PALETTE.get(Math.floorMod(key.hashCode(), PALETTE.size()));
  }

  /// The three encoded values, 0..65535 each.
  public int[] toCieLab() {
    double r = linear(red);
    double g = linear(green);
    double b = linear(blue);
    double fx = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / WHITE_X);
    double fy = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double fz = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / WHITE_Z);
    return new int[] {
      sixteenBits((116 * fy - 16) / 100),
      sixteenBits((500 * (fx - fy) + 128) / 255),
      sixteenBits((200 * (fy - fz) + 128) / 255)
    };
  }

  private static int sixteenBits(double fraction) {
    return (int) Math.round(Math.clamp(fraction, 0, 1) * 65535);
  }

  private static double cube(double t) {
    return t > KNEE ? t * t * t : 3 * KNEE * KNEE * (t - 4.0 / 29);
  }

  private static double root(double t) {
    return t > KNEE * KNEE * KNEE ? Math.cbrt(t) : t / (3 * KNEE * KNEE) + 4.0 / 29;
  }

  private static int gamma(double linear) {
    double u = Math.clamp(linear, 0, 1);
    double shown = u <= 0.0031308 ? 12.92 * u : 1.055 * Math.pow(u, 1 / 2.4) - 0.055;
    return (int) Math.round(shown * 255);
  }

  private static double linear(int shown) {
    double u = shown / 255.0;
    return u <= 0.04045 ? u / 12.92 : Math.pow((u + 0.055) / 1.055, 2.4);
  }
}
