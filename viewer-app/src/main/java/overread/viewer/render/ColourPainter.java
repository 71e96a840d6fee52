package overread.viewer.render;

/// Paints colour frames, sampled like grey ones.
public final class ColourPainter {
  private ColourPainter() {}

  /// @param target ARGB by row, of the view's width and height
  public static void paint(
      ColourRaster raster, ViewTransform view, Interpolation interpolation, int[] target) {
    var level = view.level();
    var axes = AxisSamples.of(view, level, level > 0 ? Interpolation.BILINEAR : interpolation);
    var pixels = raster.level(level);
    for (int y = 0; y < view.height(); y++) {
      var start = y * view.width();
      if (GreyPainter.margins(target, start, view.width(), axes, y)) {
        row(pixels, axes[0], axes[1], y, target, start);
      }
    }
  }

  private static void row(
      int[] pixels, AxisSamples xs, AxisSamples ys, int y, int[] target, int start) {
    int row = ys.offset()[y];
    int below = ys.step()[y];
    int down = ys.weight()[y];
    for (int x = xs.first(); x < xs.end(); x++) {
      var at = row + xs.offset()[x];
      var next = at + xs.step()[x];
      var right = xs.weight()[x];
      target[start + x] =
          between(
              between(pixels[at], pixels[next], right),
              between(pixels[at + below], pixels[next + below], right),
              down);
    }
  }

  /// Between two colours, `part` of 256 towards the second; red and blue are worked out together.
  static int between(int from, int to, int part) {
    if (part == 0 || from == to) {
      return from;
    }
    var redBlue =
        (from & 0xFF00FF) * (256 - part) + (to & 0xFF00FF) * part + 0x800080 >>> 8 & 0xFF00FF;
    var green = (from & 0xFF00) * (256 - part) + (to & 0xFF00) * part + 0x8000 >>> 8 & 0xFF00;
    return 0xFF000000 | redBlue | green;
  }
}
