package overread.dicom.image;

/// A value-of-interest window (PS3.3 C.11.2.1.2), in the units that the modality transform yields.
///
/// @param explanation the name that the object gives it, or empty
public record Window(double center, double width, Function function, String explanation)
    implements Voi {

  /// How values become grey levels.
  public enum Function {
    LINEAR,
    LINEAR_EXACT,
    SIGMOID
  }

  public Window {
    boolean legal = function == Function.LINEAR ? width >= 1 : width > 0;
    if (!legal || !Double.isFinite(center) || !Double.isFinite(width)) {
      throw new IllegalArgumentException(
          "A %s window can't have centre %s and width %s.".formatted(function, center, width));
    }
  }

  /// A linear window without a name.
  public static Window of(double center, double width) {
    return new Window(center, width, Function.LINEAR, "");
  }

  @Override
  public double brightness(double value) {
    return switch (function) {
      case LINEAR -> {
        double c = center - 0.5;
        double w = width - 1;
        if (value <= c - w / 2) {
          yield 0;
        } else if (value > c + w / 2) {
          yield 1;
        }
        yield (value - c) / w + 0.5;
      }
      case LINEAR_EXACT -> Math.clamp((value - center) / width + 0.5, 0.0, 1.0);
      case SIGMOID -> 1 / (1 + Math.exp(-4 * (value - center) / width));
    };
  }
}
