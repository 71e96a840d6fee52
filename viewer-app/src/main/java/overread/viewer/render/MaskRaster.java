package overread.viewer.render;

/// Pixels of a frame that are covered by one colour, such as those of an overlay plane, with levels
/// each half the size of the one before: a pixel of a level is covered where any of those it stands
/// for is, so that thin lines stay when zoomed out. Not safe for use by several threads.
public final class MaskRaster {
  /// Whether a pixel is covered, column and row from 0.
  @FunctionalInterface
  public interface Cover {
    boolean at(int column, int row);
  }

  private final Pyramid<byte[]> levels;

  private MaskRaster(int columns, int rows, byte[] covered) {
    levels = new Pyramid<>(columns, rows, covered, MaskRaster::halved);
  }

  /// The covered pixels of a frame.
  public static MaskRaster of(int columns, int rows, Cover cover) {
    var covered = new byte[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        covered[row * columns + column] = (byte) (cover.at(column, row) ? 1 : 0);
      }
    }
    return new MaskRaster(columns, rows, covered);
  }

  /// 1 where a pixel of the level is covered, else 0; level 0 is the frame itself.
  byte[] level(int level) {
    return levels.level(level);
  }

  private static byte[] halved(byte[] from, int width, int height) {
    var newWidth = Pyramid.sizeAt(width, 1);
    var to = new byte[newWidth * Pyramid.sizeAt(height, 1)];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        to[row / 2 * newWidth + column / 2] |= from[row * width + column];
      }
    }
    return to;
  }
}
