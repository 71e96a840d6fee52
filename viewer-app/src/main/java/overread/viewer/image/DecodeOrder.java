package overread.viewer.image;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which slice is to be decoded next: the one that is looked at, its neighbours, then by halving
/// the gaps, so that soon no slice is far from a decoded one.
final class DecodeOrder {
  private static final int NEIGHBOURS = 6;

  private final int size;
  private final int[] halving;

  DecodeOrder(int size) {
    this.size = size;
    this.halving = halving(size);
  }

  /// @param current the slice that is looked at
  /// @param open whether a slice still has to be decoded
  OptionalInt next(int current, IntPredicate open) {
    for (var index : near(current)) {
      if (open.test(index)) {
        return OptionalInt.of(index);
      }
    }
    for (var index : halving) {
      if (open.test(index)) {
        return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }

  /// The slice itself and its neighbours, nearest first.
  int[] near(int current) {
    return IntStream.rangeClosed(0, NEIGHBOURS)
        .flatMap(
            far -> far == 0 ? IntStream.of(current) : IntStream.of(current + far, current - far))
        .filter(index -> index >= 0 && index < size)
        .toArray();
  }

  private static int[] halving(int size) {
    var order = new int[size];
    var count = 0;
    var gaps = new ArrayDeque<int[]>();
    gaps.add(new int[] {0, size});
    while (!gaps.isEmpty()) {
      var gap = gaps.remove();
      if (gap[0] >= gap[1]) {
        continue;
      }
      var middle = (gap[0] + gap[1]) >>> 1;
      order[count++] = middle;
      gaps.add(new int[] {gap[0], middle});
      gaps.add(new int[] {middle + 1, gap[1]});
    }
    return order;
  }
}
