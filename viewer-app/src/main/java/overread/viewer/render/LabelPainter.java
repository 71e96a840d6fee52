package overread.viewer.render;

/// Lays filled labels over a painted grey frame through one table, (label, grey) to colour, so that
/// the cost is the same however much is covered.
public final class LabelPainter {
  private LabelPainter() {}

  /// The colour table.
  ///
  /// @param rgb colour of each label; entry 0 is not used
  /// @param opacity 0 leaves the image as it is, 1 hides it
  public static int[] table(int[] rgb, double opacity) {
    var table = new int[rgb.length << 8];
    var part = (int) Math.rint(Math.clamp(opacity, 0, 1) * 256);
    for (int label = 0; label < rgb.length; label++) {
      for (int grey = 0; grey < 256; grey++) {
        var pixel = 0xFF000000 | grey * 0x010101;
        table[label << 8 | grey] =
            label == 0 ? pixel : ColourPainter.between(pixel, 0xFF000000 | rgb[label], part);
      }
    }
    return table;
  }

  /// Colours the pixels of a painted grey frame by their labels.
  public static void paint(LabelMap map, ViewTransform view, int[] table, int[] target) {
    var axes = AxisSamples.of(view, 0, Interpolation.NEAREST);
    var offset = axes[0].offset();
    var labels = map.labels();
    for (int y = axes[1].first(); y < axes[1].end(); y++) {
      var row = axes[1].offset()[y];
      var start = y * view.width();
      for (int x = axes[0].first(); x < axes[0].end(); x++) {
        target[start + x] = table[(labels[row + offset[x]] & 0xFF) << 8 | target[start + x] & 0xFF];
      }
    }
  }
}
