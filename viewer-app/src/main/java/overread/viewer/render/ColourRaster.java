package overread.viewer.render;

/// One colour frame as opaque ARGB, with the levels of its mean pyramid.
public final class ColourRaster implements Raster {
  private final int columns;
  private final int rows;
  private final int[] argb;
  private final Pyramid<int[]> levels;

  public ColourRaster(int columns, int rows, int[] argb) {
    if (argb.length != columns * rows) {
      throw new IllegalArgumentException(
          "A frame of %d × %d needs %d pixels, not %d."
              .formatted(columns, rows, columns * rows, argb.length));
    }
    this.columns = columns;
    this.rows = rows;
    this.argb = argb;
    levels = new Pyramid<>(columns, rows, argb, ColourRaster::halved);
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int rows() {
    return rows;
  }

  /// The colour of a pixel as ARGB.
  public int argb(int column, int row) {
    return argb[row * columns + column];
  }

  int[] level(int level) {
    return levels.level(level);
  }

  private static int[] halved(int[] from, int width, int height) {
    var newWidth = Pyramid.sizeAt(width, 1);
    var newHeight = Pyramid.sizeAt(height, 1);
    var to = new int[newWidth * newHeight];
    for (int row = 0; row < newHeight; row++) {
      var top = 2 * row * width;
      var bottom = Math.min(2 * row + 1, height - 1) * width;
      for (int column = 0; column < newWidth; column++) {
        var left = 2 * column;
        var right = Math.min(left + 1, width - 1);
        to[row * newWidth + column] =
            mean(from[top + left], from[top + right], from[bottom + left], from[bottom + right]);
      }
    }
    return to;
  }

  private static int mean(int a, int b, int c, int d) {
    var mean = 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      var sum =
          (a >> shift & 0xFF) + (b >> shift & 0xFF) + (c >> shift & 0xFF) + (d >> shift & 0xFF);
      mean |= (sum + 2 >> 2) << shift;
    }
    return mean;
  }
}
