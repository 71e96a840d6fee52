package overread.demo.phantom;

/// The in-plane pixel grid: square, centred on the origin.
///
/// @param size pixels along a side
/// @param spacing mm between pixel centres
public record Grid(int size, double spacing) {
  /// The x of a column's centre in mm.
  public double x(int column) {
    return (column - (size - 1) / 2.0) * spacing;
  }

  /// The y of a row's centre in mm.
  public double y(int row) {
    return (row - (size - 1) / 2.0) * spacing;
  }

  int column(double x) {
    return (int) Math.floor(x / spacing + (size - 1) / 2.0);
  }

  int row(double y) {
    return (int) Math.floor(y / spacing + (size - 1) / 2.0);
  }
}
