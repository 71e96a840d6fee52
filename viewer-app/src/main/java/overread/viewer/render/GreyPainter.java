package overread.viewer.render;

import java.util.Arrays;

/// Paints grey frames: for every device pixel the stored values are sampled, then looked up. The
/// cost follows the view, not the image; a label map costs one more look-up.
public final class GreyPainter {
  /// Around the image.
  public static final int BACKGROUND = 0xFF000000;

  private GreyPainter() {}

  /// One ARGB colour for each of the 65,536 stored values.
  ///
  /// @param grey grey for each unsigned 16-bit pattern of a stored value
  public static int[] colours(byte[] grey) {
    var colours = new int[grey.length];
    for (int value = 0; value < colours.length; value++) {
      colours[value] = 0xFF000000 | (grey[value] & 0xFF) * 0x010101;
    }
    return colours;
  }

  /// Paints without labels.
  ///
  /// @param colours see [#colours]
  /// @param target ARGB by row, of the view's width and height
  public static void paint(
      GreyRaster raster,
      ViewTransform view,
      Interpolation interpolation,
      int[] colours,
      int[] target) {
    var level = view.level();
    var axes = AxisSamples.of(view, level, level > 0 ? Interpolation.BILINEAR : interpolation);
    var samples = raster.level(level);
    var nearest = level == 0 && interpolation == Interpolation.NEAREST;
    for (int y = 0; y < view.height(); y++) {
      var start = y * view.width();
      if (!margins(target, start, view.width(), axes, y)) {
        continue;
      }
      if (nearest) {
        nearestRow(samples, axes[0], axes[1].offset()[y], colours, target, start);
      } else if (raster.signed()) {
        signedRow(samples, axes[0], axes[1], y, colours, target, start);
      } else {
        unsignedRow(samples, axes[0], axes[1], y, colours, target, start);
      }
    }
  }

  /// Paints the part of a row outside the image; false when nothing of the image is on the row.
  static boolean margins(int[] target, int start, int width, AxisSamples[] axes, int y) {
    var inside = y >= axes[1].first() && y < axes[1].end() && axes[0].first() < axes[0].end();
    if (!inside) {
      Arrays.fill(target, start, start + width, BACKGROUND);
      return false;
    }
    Arrays.fill(target, start, start + axes[0].first(), BACKGROUND);
    Arrays.fill(target, start + axes[0].end(), start + width, BACKGROUND);
    return true;
  }

  private static void nearestRow(
      short[] samples, AxisSamples xs, int row, int[] colours, int[] target, int start) {
    var offset = xs.offset();
    for (int x = xs.first(); x < xs.end(); x++) {
      target[start + x] = colours[samples[row + offset[x]] & 0xFFFF];
    }
  }

  private static void signedRow(
      short[] samples,
      AxisSamples xs,
      AxisSamples ys,
      int y,
      int[] colours,
      int[] target,
      int start) {
    int row = ys.offset()[y];
    int below = ys.step()[y];
    int down = ys.weight()[y];
    var offset = xs.offset();
    var step = xs.step();
    var weight = xs.weight();
    for (int x = xs.first(); x < xs.end(); x++) {
      var at = row + offset[x];
      var next = at + step[x];
      var right = weight[x];
      int upperLeft = samples[at];
      int lowerLeft = samples[at + below];
      // 22 bits, then 30: no overflow for any 16-bit values
      var upper = (upperLeft << 8) + (samples[next] - upperLeft) * right >> 2;
      var lower = (lowerLeft << 8) + (samples[next + below] - lowerLeft) * right >> 2;
      target[start + x] = colours[(upper << 8) + (lower - upper) * down + 0x2000 >> 14 & 0xFFFF];
    }
  }

  private static void unsignedRow(
      short[] samples,
      AxisSamples xs,
      AxisSamples ys,
      int y,
      int[] colours,
      int[] target,
      int start) {
    int row = ys.offset()[y];
    int below = ys.step()[y];
    int down = ys.weight()[y];
    var offset = xs.offset();
    var step = xs.step();
    var weight = xs.weight();
    for (int x = xs.first(); x < xs.end(); x++) {
      var at = row + offset[x];
      var next = at + step[x];
      var right = weight[x];
      int upperLeft = samples[at] & 0xFFFF;
      int lowerLeft = samples[at + below] & 0xFFFF;
      var upper = (upperLeft << 8) + ((samples[next] & 0xFFFF) - upperLeft) * right >> 2;
      var lower = (lowerLeft << 8) + ((samples[next + below] & 0xFFFF) - lowerLeft) * right >> 2;
      target[start + x] = colours[(upper << 8) + (lower - upper) * down + 0x2000 >> 14 & 0xFFFF];
    }
  }
}
