package overread.dicom.inspect;

import overread.dicom.pr.PresentationState;
import overread.dicom.pr.Shutter;
import overread.dicom.sr.Coordinates;

/// Covers what lies beyond the shutters of a presentation state (PS3.3 C.7.6.11).
final class ShutterPainter {
  private final int[] argb;
  private final int columns;
  private final int rows;

  ShutterPainter(int[] argb, int columns, int rows) {
    this.argb = argb;
    this.columns = columns;
    this.rows = rows;
  }

  void draw(PresentationState state) {
    int level = state.shutterValue() == null ? 0 : (state.shutterValue() >> 8) & 0xFF;
    int covered = 0xFF000000 | level * 0x10101;
    for (Shutter shutter : state.shutters()) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (!shows(shutter, column, row)) {
            argb[row * columns + column] = covered;
          }
        }
      }
    }
  }

  private static boolean shows(Shutter shutter, int column, int row) {
    int x = column + 1;
    int y = row + 1;
    return switch (shutter) {
      case Shutter.Rectangle edge ->
          x >= edge.left() && x <= edge.right() && y >= edge.upper() && y <= edge.lower();
      case Shutter.Circle circle ->
          Math.hypot(x - circle.centreColumn(), y - circle.centreRow()) <= circle.radius();
      case Shutter.Polygon polygon -> inside(polygon.vertices(), x, y);
      case Shutter.Bitmap _ -> true;
    };
  }

  /// Whether a ray from the point crosses the outline an odd number of times.
  private static boolean inside(Coordinates vertices, double x, double y) {
    boolean inside = false;
    int count = vertices.size();
    for (int i = 0, j = count - 1; i < count; j = i++) {
      double xi = vertices.get(i, 0);
      double yi = vertices.get(i, 1);
      double xj = vertices.get(j, 0);
      double yj = vertices.get(j, 1);
      if (yi > y != yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
        inside = !inside;
      }
    }
    return inside;
  }
}
