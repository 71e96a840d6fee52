package overread.dicom.parametric;

/// The values of a map for each pixel of one grid, row by row, NaN where it has none.
public final class MapValues {

  private final int columns;
  private final int rows;
  private final float[] values;

  MapValues(int columns, int rows, float[] values) {
    this.columns = columns;
    this.rows = rows;
    this.values = values;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /// NaN outside the grid too.
  public float at(int column, int row) {
    return column < 0 || row < 0 || column >= columns || row >= rows
        ? Float.NaN
        : values[row * columns + column];
  }

  /// Smallest value, infinite when there is none.
  public float smallest() {
    float smallest = Float.POSITIVE_INFINITY;
    for (float value : values) {
      smallest = value < smallest ? value : smallest;
    }
    return smallest;
  }

  /// Largest value, minus infinite when there is none.
  public float largest() {
    float largest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      largest = value > largest ? value : largest;
    }
    return largest;
  }
}
