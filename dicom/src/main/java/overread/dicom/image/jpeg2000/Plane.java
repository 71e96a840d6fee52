package overread.dicom.image.jpeg2000;

import java.util.List;

/// The coefficients, then the samples of a component of a tile, line after line. Before the inverse
/// wavelet transform (ITU-T T.800 annex F), each resolution holds the smaller one at its top left
/// and its three subbands around; after it, samples.
abstract sealed class Plane permits WholePlane, RealPlane {
  /// Columns that are transformed together.
  private static final int TOGETHER = 32;

  private final int width;
  private final int height;

  Plane(int width, int height) {
    this.width = width;
    this.height = height;
  }

  static Plane of(int width, int height, boolean reversible) {
    return reversible ? new WholePlane(width, height) : new RealPlane(width, height);
  }

  int width() {
    return width;
  }

  /// Puts a decoded code-block where its subband lies.
  ///
  /// @param values as [BlockDecoder#decode] gives them
  /// @param step of quantization
  abstract void put(int[] values, int blockWidth, int blockHeight, int left, int top, double step);

  /// Transforms a line in place.
  ///
  /// @param low how many of its coefficients, which come first, are low frequencies
  /// @param odd 1 where the line begins at an odd place of its resolution, else 0
  abstract void invertLine(int at, int length, int low, int odd);

  /// Transforms neighbouring columns in place; the first begins at `at`.
  abstract void invertColumns(int at, int count, int length, int low, int odd);

  /// Makes samples of coefficients.
  ///
  /// @param resolutions what each covers, the smallest first
  final void invertWavelet(List<Area> resolutions) {
    for (int r = 1; r < resolutions.size(); r++) {
      Area area = resolutions.get(r);
      Area low = resolutions.get(r - 1);
      for (int y = 0; y < area.height(); y++) {
        invertLine(y * width, area.width(), low.width(), area.left() & 1);
      }
      for (int x = 0; x < area.width(); x += TOGETHER) {
        int count = Math.min(TOGETHER, area.width() - x);
        invertColumns(x, count, area.height(), low.height(), area.top() & 1);
      }
    }
  }

  /// How many coefficients there have to be room for beside the plane.
  final int room() {
    return Math.max(width, height) * TOGETHER;
  }

  /// Where a coefficient goes when low and high ones stand in turn.
  static int place(int index, int low, int odd) {
    return index < low ? 2 * index + odd : 2 * (index - low) + 1 - odd;
  }
}
