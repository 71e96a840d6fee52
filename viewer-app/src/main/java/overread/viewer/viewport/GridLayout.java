package overread.viewer.viewport;

/// How many viewports a desk shows.
public enum GridLayout {
  ONE(1, 1),
  TWO_BESIDE(2, 1),
  FOUR(2, 2);

  private final int columns;
  private final int rows;

  GridLayout(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public int count() {
    return columns * rows;
  }
}
