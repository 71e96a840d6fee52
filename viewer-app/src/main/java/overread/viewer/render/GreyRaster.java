package overread.viewer.render;

import java.util.function.IntPredicate;

/// Stored values of one grey frame with the levels of its mean pyramid, each half the size of the
/// one before. Zoomed out, a level is sampled whose pixels are the mean of the pixels they stand
/// for, so that a line one pixel wide grows faint but never vanishes between two samples.
///
/// Levels are made when first asked for. Not safe for use by several threads.
public final class GreyRaster implements Raster {
  private final int columns;
  private final int rows;
  private final boolean signed;
  private final short[] samples;
  private final Pyramid<short[]> levels;

  /// @param samples stored values by row, sign-extended when `signed`
  public GreyRaster(int columns, int rows, boolean signed, short[] samples) {
    if (samples.length != columns * rows) {
      throw new IllegalArgumentException(
          "A frame of %d × %d needs %d values, not %d."
              .formatted(columns, rows, columns * rows, samples.length));
    }
    this.columns = columns;
    this.rows = rows;
    this.signed = signed;
    this.samples = samples;
    var unsignedMask = signed ? 0 : 0xFFFF;
    levels =
        new Pyramid<>(
            columns,
            rows,
            samples,
            (from, width, height) -> halved(from, width, height, unsignedMask));
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int rows() {
    return rows;
  }

  public boolean signed() {
    return signed;
  }

  /// The stored value of a pixel.
  public int stored(int column, int row) {
    var value = samples[row * columns + column];
    return signed ? value : value & 0xFFFF;
  }

  /// Whether a condition holds for the stored value of any pixel.
  public boolean any(IntPredicate condition) {
    var mask = signed ? 0 : 0xFFFF;
    for (var sample : samples) {
      if (condition.test(value(sample, mask))) {
        return true;
      }
    }
    return false;
  }

  /// The pixels of a level; level 0 is the frame itself.
  short[] level(int level) {
    return levels.level(level);
  }

  private static short[] halved(short[] from, int width, int height, int unsignedMask) {
    var newWidth = Pyramid.sizeAt(width, 1);
    var newHeight = Pyramid.sizeAt(height, 1);
    var to = new short[newWidth * newHeight];
    for (int row = 0; row < newHeight; row++) {
      var top = 2 * row * width;
      var bottom = Math.min(2 * row + 1, height - 1) * width;
      for (int column = 0; column < newWidth; column++) {
        var left = 2 * column;
        var right = Math.min(left + 1, width - 1);
        var sum =
            value(from[top + left], unsignedMask)
                + value(from[top + right], unsignedMask)
                + value(from[bottom + left], unsignedMask)
                + value(from[bottom + right], unsignedMask);
        to[row * newWidth + column] = (short) ((sum + 2) >> 2);
      }
    }
    return to;
  }

  private static int value(short stored, int unsignedMask) {
    return unsignedMask == 0 ? stored : stored & unsignedMask;
  }
}
