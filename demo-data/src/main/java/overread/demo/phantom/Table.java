package overread.demo.phantom;

/// The scanner's table: a thin curved shell.
final class Table {
  private static final double SHELL = -420;

  private Table() {}

  static void paint(SliceCanvas canvas) {
    Grid grid = canvas.grid;
    for (int column = 0; column < grid.size(); column++) {
      double x = grid.x(column);
      double sag = x * x * 0.00066;
      double slope = Math.sqrt(1 + Math.pow(2 * x * 0.00066, 2));
      paint(canvas, column, 138 - sag, slope);
      paint(canvas, column, 157 - sag * 1.25, slope);
    }
  }

  private static void paint(SliceCanvas canvas, int column, double y, double slope) {
    Grid grid = canvas.grid;
    int middle = grid.row(y);
    for (int row = Math.max(0, middle - 4); row <= Math.min(grid.size() - 1, middle + 4); row++) {
      canvas.blend(row, column, Math.abs(grid.y(row) - y) / slope - 0.9, SHELL, 1.2);
    }
  }
}
