package overread.dicom.seg;

/// How much each pixel of one image belongs to a segment, 0 to 1, row by row.
public final class Fractions {

  private final int columns;
  private final int rows;
  private final float[] values;

  Fractions(int columns, int rows, float[] values) {
    this.columns = columns;
    this.rows = rows;
    this.values = values;
  }

  static Fractions zero(int columns, int rows) {
    return new Fractions(columns, rows, new float[Math.multiplyExact(columns, rows)]);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /// 0 outside the image.
  public float at(int column, int row) {
    return column < 0 || row < 0 || column >= columns || row >= rows
        ? 0
        : values[row * columns + column];
  }

  /// The pixels with at least this fraction.
  public Mask from(float threshold) {
    return Mask.of(columns, rows, (column, row) -> values[row * columns + column] >= threshold);
  }

  Fractions larger(Fractions other) {
    var larger = new float[values.length];
    for (int i = 0; i < larger.length; i++) {
      larger[i] = Math.max(values[i], other.values[i]);
    }
    return new Fractions(columns, rows, larger);
  }
}
