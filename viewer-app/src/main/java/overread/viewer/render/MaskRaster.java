package overread.viewer.render;

import java.util.ArrayList;
import java.util.List;

/// Pixels of a frame that are covered by one colour, such as those of an overlay plane, with levels
/// each half the size of the one before: a pixel of a level is covered where any of those it stands
/// for is, so that thin lines stay when zoomed out. Not safe for use by several threads.
public final class MaskRaster {
  /// Whether a pixel is covered, column and row from 0.
  @FunctionalInterface
  public interface Cover {
    boolean at(int column, int row);
  }

  private final int columns;
  private final int rows;
  private final List<byte[]> levels = new ArrayList<>();

  private MaskRaster(int columns, int rows, byte[] covered) {
    this.columns = columns;
    this.rows = rows;
    levels.add(covered);
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
    while (levels.size() <= level) {
      var last = levels.size() - 1;
      levels.add(
          halved(
              levels.get(last), GreyRaster.sizeAt(columns, last), GreyRaster.sizeAt(rows, last)));
    }
    return levels.get(level);
  }

  private static byte[] halved(byte[] from, int width, int height) {
    var newWidth = GreyRaster.sizeAt(width, 1);
    var to = new byte[newWidth * GreyRaster.sizeAt(height, 1)];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        to[row / 2 * newWidth + column / 2] |= from[row * width + column];
      }
    }
    return to;
  }
}
