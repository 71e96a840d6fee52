package overread.demo.phantom;

import java.util.Arrays;

/// One axial slice being painted, in Hounsfield units. Edges are softened over about a pixel, as
/// partial volume does.
final class SliceCanvas {
  final Grid grid;
  final double z;
  final float[] values;

  SliceCanvas(Grid grid, double z) {
    this.grid = grid;
    this.z = z;
    values = new float[grid.size() * grid.size()];
    Arrays.fill(values, -1000);
  }

  /// Paints a solid with one value.
  void paint(Solid whole, double value, double softness) {
    if (!whole.bounds().grown(softness).reaches(z)) {
      return;
    }
    Solid solid = whole.near(z, softness);
    Bounds box = solid.bounds().grown(softness);
    int fromColumn = grid.column(box.fromX());
    int toColumn = grid.column(box.toX()) + 1;
    int fromRow = grid.row(box.fromY());
    int toRow = grid.row(box.toY()) + 1;
    for (int row = Math.max(0, fromRow); row <= Math.min(grid.size() - 1, toRow); row++) {
      double y = grid.y(row);
      for (int column = Math.max(0, fromColumn);
          column <= Math.min(grid.size() - 1, toColumn);
          column++) {
        blend(row, column, solid.distance(grid.x(column), y, z), value, softness);
      }
    }
  }

  /// Mixes a value in where a surface at this signed distance covers the pixel.
  void blend(int row, int column, double distance, double value, double softness) {
    double cover = 0.5 - distance / softness;
    if (cover <= 0) {
      return;
    }
    int index = row * grid.size() + column;
    values[index] += (float) (Math.min(1, cover) * (value - values[index]));
  }

  /// Blurs by the system's point spread (a 1-2-1 like kernel of the given side weight).
  void blur(float side) {
    int size = grid.size();
    float[] row = new float[size];
    float middle = 1 - 2 * side;
    for (int y = 0; y < size; y++) {
      System.arraycopy(values, y * size, row, 0, size);
      for (int x = 1; x < size - 1; x++) {
        values[y * size + x] = middle * row[x] + side * (row[x - 1] + row[x + 1]);
      }
    }
    for (int x = 0; x < size; x++) {
      for (int y = 0; y < size; y++) {
        row[y] = values[y * size + x];
      }
      for (int y = 1; y < size - 1; y++) {
        values[y * size + x] = middle * row[y] + side * (row[y - 1] + row[y + 1]);
      }
    }
  }
}
