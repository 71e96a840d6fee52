package overread.viewer.render;

/// Lays masks over a painted frame.
public final class MaskPainter {
  private MaskPainter() {}

  /// Covers what a mask covers and keeps lines of one pixel visible when zoomed out.
  ///
  /// @param target ARGB by row, of the view's width and height
  public static void lines(MaskRaster mask, ViewTransform view, int argb, int[] target) {
    paint(mask, view, view.level(), argb, target);
  }

  /// Covers what a mask covers and no more, as a shutter does.
  public static void area(MaskRaster mask, ViewTransform view, int argb, int[] target) {
    paint(mask, view, 0, argb, target);
  }

  private static void paint(
      MaskRaster mask, ViewTransform view, int level, int argb, int[] target) {
    var axes = AxisSamples.of(view, level, Interpolation.NEAREST);
    var covered = mask.level(level);
    var offset = axes[0].offset();
    for (int y = axes[1].first(); y < axes[1].end(); y++) {
      var row = axes[1].offset()[y];
      var start = y * view.width();
      for (int x = axes[0].first(); x < axes[0].end(); x++) {
        if (covered[row + offset[x]] != 0) {
          target[start + x] = argb;
        }
      }
    }
  }
}
