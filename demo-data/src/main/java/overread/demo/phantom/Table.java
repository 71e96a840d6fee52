package overread.demo.phantom;

/// The scanner's table: a thin shell with foam inside.
final class Table {
  private static final Tube TOP =
      Tube.through(
          new double[] {-176, 118, 0, 0.9},
          new double[] {-110, 133, 0, 0.9},
          new double[] {0, 138, 0, 0.9},
          new double[] {110, 133, 0, 0.9},
          new double[] {176, 118, 0, 0.9});
  private static final Tube BOTTOM =
      Tube.through(
          new double[] {-176, 132, 0, 0.9},
          new double[] {-110, 151, 0, 0.9},
          new double[] {0, 157, 0, 0.9},
          new double[] {110, 151, 0, 0.9},
          new double[] {176, 132, 0, 0.9});

  private Table() {}

  static void paint(SliceCanvas canvas) {
    SliceCanvas flat = canvas;
    paint(flat, TOP, -420);
    paint(flat, BOTTOM, -420);
  }

  private static void paint(SliceCanvas canvas, Tube shell, double value) {
    Grid grid = canvas.grid;
    Bounds box = shell.bounds();
    for (int row = grid.row(box.fromY()) - 1; row <= grid.row(box.toY()) + 2; row++) {
      if (row < 0 || row >= grid.size()) {
        continue;
      }
      for (int column = 0; column < grid.size(); column++) {
        canvas.blend(
            row, column, shell.distance(grid.x(column), grid.y(row), 0), value, 1.2);
      }
    }
  }
}
