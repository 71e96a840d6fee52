package overread.viewer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecodeOrderTest {
  @Test
  void takesTheCurrentSliceItsNeighboursThenHalvesTheGaps() {
    assertThat(order(64, 10).subList(0, 18))
        .containsExactly(10, 11, 9, 12, 8, 13, 7, 14, 6, 15, 5, 16, 4, 32, 48, 24, 40, 56);
  }

  @Test
  void takesEverySliceOnce() {
    assertThat(order(275, 274))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 275).boxed().toList());
  }

  private static ArrayList<Integer> order(int size, int current) {
    var order = new DecodeOrder(size);
    var taken = new BitSet();
    var all = new ArrayList<Integer>();
    for (var next = order.next(current, i -> !taken.get(i));
        next.isPresent();
        next = order.next(current, i -> !taken.get(i))) {
      taken.set(next.getAsInt());
      all.add(next.getAsInt());
    }
    return all;
  }
}
