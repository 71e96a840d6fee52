package overread.viewer.render;

import java.util.ArrayList;
import java.util.List;

/// The pixels of a frame at ever smaller levels, each half the size of the one before and made when
/// it is first asked for. Not safe for use by several threads.
///
/// @param <A> an array of pixels, row after row
final class Pyramid<A> {
  /// Makes the next level of one.
  @FunctionalInterface
  interface Halving<A> {
    A of(A from, int width, int height);
  }

  private final int columns;
  private final int rows;
  private final Halving<A> halving;
  private final List<A> levels = new ArrayList<>();

  Pyramid(int columns, int rows, A frame, Halving<A> halving) {
    this.columns = columns;
    this.rows = rows;
    this.halving = halving;
    levels.add(frame);
  }

  /// Level 0 is the frame itself.
  A level(int level) {
    while (levels.size() <= level) {
      var last = levels.size() - 1;
      levels.add(halving.of(levels.get(last), sizeAt(columns, last), sizeAt(rows, last)));
    }
    return levels.get(level);
  }

  /// Pixels along a side of `size` at a level: halved and rounded up each time.
  static int sizeAt(int size, int level) {
    return Math.max(1, (size + (1 << level) - 1) >> level);
  }
}
