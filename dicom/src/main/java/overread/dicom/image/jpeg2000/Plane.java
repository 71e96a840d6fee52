package overread.dicom.image.jpeg2000;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The coefficients, then the samples of a component of a tile: whole numbers where the transform
/// is reversible, else floating point.
final class Plane {
  private final int width;
  private final int @Nullable [] whole;
  private final float @Nullable [] real;

  private Plane(int width, int @Nullable [] whole, float @Nullable [] real) {
    this.width = width;
    this.whole = whole;
    this.real = real;
  }

  static Plane of(int width, int height, boolean reversible) {
    return new Plane(
        width,
        reversible ? new int[width * height] : null,
        reversible ? null : new float[width * height]);
  }

  int width() {
    return width;
  }

  /// Line after line, or null.
  int @Nullable [] whole() {
    return whole;
  }

  /// Line after line, or null.
  float @Nullable [] real() {
    return real;
  }

  /// Puts a decoded code-block where its subband lies.
  ///
  /// @param values as [BlockDecoder#decode] gives them
  /// @param step of quantization
  void put(int[] values, int blockWidth, int blockHeight, int left, int top, double step) {
    for (int y = 0; y < blockHeight; y++) {
      int from = y * blockWidth;
      int to = (top + y) * width + left;
      if (whole != null) {
        for (int x = 0; x < blockWidth; x++) {
          int value = values[from + x];
          int magnitude = (value & Integer.MAX_VALUE) >> 1;
          whole[to + x] = value < 0 ? -magnitude : magnitude;
        }
      } else if (real != null) {
        float half = (float) (step / 2);
        for (int x = 0; x < blockWidth; x++) {
          int value = values[from + x];
          float magnitude = (value & Integer.MAX_VALUE) * half;
          real[to + x] = value < 0 ? -magnitude : magnitude;
        }
      }
    }
  }

  void invertWavelet(List<Area> resolutions) {
    if (whole != null) {
      Wavelet.reversible(whole, resolutions);
    } else if (real != null) {
      Wavelet.irreversible(real, resolutions);
    }
  }
}
