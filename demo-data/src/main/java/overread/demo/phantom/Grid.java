package overread.demo.phantom;

/// The in-plane pixel grid: square.
///
/// @param size pixels along a side
/// @param spacing mm between pixel centres
/// @param middleX x of the grid's middle in mm
/// @param middleY y of the grid's middle in mm
public record Grid(int size, double spacing, double middleX, double middleY) {
  /// A grid centred on the origin.
  public static Grid centred(int size, double spacing) {
    return new Grid(size, spacing, 0, 0);
  }

  /// The x of a column's centre in mm.
  public double x(int column) {
    return middleX + (column - (size - 1) / 2.0) * spacing;
  }

  /// The y of a row's centre in mm.
  public double y(int row) {
    return middleY + (row - (size - 1) / 2.0) * spacing;
  }

  Grid scaled(double factor) {
    return new Grid(size, spacing * factor, middleX * factor, middleY * factor);
  }

  Grid moved(double x, double y) {
    return new Grid(size, spacing, middleX + x, middleY + y);
  }

  int column(double x) {
    return (int) Math.floor((x - middleX) / spacing + (size - 1) / 2.0);
  }

  int row(double y) {
    return (int) Math.floor((y - middleY) / spacing + (size - 1) / 2.0);
  }
}
