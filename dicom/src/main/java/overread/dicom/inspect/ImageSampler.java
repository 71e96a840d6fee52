package overread.dicom.inspect;

/// Takes colours of an image between its pixels.
final class ImageSampler {
  private final int[] argb;
  private final int columns;
  private final int rows;
  private final double reach;

  /// @param reach how many pixels of the image fall on one of the picture, at least 1
  ImageSampler(int[] argb, int columns, int rows, double reach) {
    this.argb = argb;
    this.columns = columns;
    this.rows = rows;
    this.reach = reach;
  }

  int at(double column, double row) {
    return reach > 1 ? mean(column, row) : between(column, row);
  }

  private int mean(double column, double row) {
    int fromColumn = clamp((int) Math.floor(column - reach / 2), columns);
    int toColumn = Math.max(fromColumn, clamp((int) Math.ceil(column + reach / 2) - 1, columns));
    int fromRow = clamp((int) Math.floor(row - reach / 2), rows);
    int toRow = Math.max(fromRow, clamp((int) Math.ceil(row + reach / 2) - 1, rows));
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int r = fromRow; r <= toRow; r++) {
      for (int c = fromColumn; c <= toColumn; c++) {
        int pixel = argb[r * columns + c];
        red += pixel >> 16 & 0xFF;
        green += pixel >> 8 & 0xFF;
        blue += pixel & 0xFF;
      }
    }
    long count = (long) (toColumn - fromColumn + 1) * (toRow - fromRow + 1);
    return 0xFF000000 | round(red, count) << 16 | round(green, count) << 8 | round(blue, count);
  }

  private static int round(long sum, long count) {
    return (int) ((sum + count / 2) / count);
  }

  private int between(double column, double row) {
    double x = column - 0.5;
    double y = row - 0.5;
    int c = (int) Math.floor(x);
    int r = (int) Math.floor(y);
    double fx = x - c;
    double fy = y - r;
    int result = 0xFF000000;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double upper = channel(c, r, shift) * (1 - fx) + channel(c + 1, r, shift) * fx;
      double lower = channel(c, r + 1, shift) * (1 - fx) + channel(c + 1, r + 1, shift) * fx;
      result |= (int) Math.round(upper * (1 - fy) + lower * fy) << shift;
    }
    return result;
  }

  private int channel(int column, int row, int shift) {
    return argb[clamp(row, rows) * columns + clamp(column, columns)] >> shift & 0xFF;
  }

  private static int clamp(int value, int size) {
    return Math.clamp(value, 0, size - 1);
  }
}
