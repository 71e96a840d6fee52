package overread.viewer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ImageStackTest {
  @Test
  void ordersSlicesByPlaceInTheDirectionOfTheirNumbers() {
    try (var stack = ImageStack.open(new SyntheticSeries(9), BackgroundWork.sameThread())) {
      var uids = stack.slices().stream().map(StackSlice::sopInstanceUid).toList();

      assertThat(uids)
          .containsExactly(
              "1.2.3.0", "1.2.3.1", "1.2.3.2", "1.2.3.3", "1.2.3.4", "1.2.3.5", "1.2.3.6",
              "1.2.3.7", "1.2.3.8");
      assertThat(stack.indexOf("1.2.3.5", 1)).isEqualTo(OptionalInt.of(5));
      assertThat(stack.indexOf("1.2.3.5", 2)).isEmpty();
    }
  }

  @Test
  void decodesWhatIsLookedAtBeforeTheRest() {
    var series = new SyntheticSeries(101);
    var work = new QueuedWork();
    try (var stack = ImageStack.open(series, work)) {
      work.step();
      stack.lookAt(90);
      for (int i = 0; i < 40; i++) {
        work.step();
      }

      // the middle and its neighbour had been handed out before the reader moved
      assertThat(series.fetched().subList(0, 5)).containsExactly(50, 51, 90, 91, 89);
    }
  }

  @Test
  void showsTheNearestDecodedSliceUntilItsOwnIsThere() {
    var work = new QueuedWork();
    try (var stack = ImageStack.open(new SyntheticSeries(101), work)) {
      assertThat(stack.nearest(0)).isEmpty();
      while (stack.nearest(0).isEmpty()) {
        work.step();
      }
      assertThat(stack.nearest(0)).hasValue(50);
      work.runAll();
      assertThat(stack.nearest(0)).hasValue(0);
      assertThat(stack.loadedProperty().get()).isEqualTo(101);
      assertThat(stack.decodedBytes()).isEqualTo(101L * 16 * 16 * 2);
    }
  }

  @Test
  void saysWhyASliceIsMissingAndDecodesTheOthers() {
    var heard = new ArrayList<Integer>();
    var work = new QueuedWork();
    try (var stack = ImageStack.open(new SyntheticSeries(9).withBroken(3), work)) {
      stack.onLoaded(heard::add);
      work.runAll();

      assertThat(stack.failure(3)).contains("slice-3.dcm is cut short.");
      assertThat(stack.read(3, _ -> {})).isFalse();
      assertThat(stack.loadedProperty().get()).isEqualTo(9);
      assertThat(heard).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }
  }

  @Test
  void givesUpTheFurthestSlicesWhenTheyTakeTooMuchAndDecodesThemAgainWhenLookedAt() {
    var tenSlices = 10L * 16 * 16 * 2;
    try (var stack =
        ImageStack.open(new SyntheticSeries(101), BackgroundWork.sameThread(), tenSlices)) {
      assertThat(stack.decodedBytes()).isEqualTo(tenSlices);
      assertThat(stack.nearest(50)).hasValue(50);

      stack.lookAt(3);

      assertThat(stack.nearest(3)).hasValue(3);
      assertThat(stack.decodedBytes()).isEqualTo(tenSlices);
    }
  }

  @Test
  void closesItsSourceWithTheLastViewport() {
    var series = new SyntheticSeries(5);
    var stack = ImageStack.open(series, BackgroundWork.sameThread());
    stack.retain();
    stack.close();
    assertThat(series.timesClosed()).isZero();
    stack.close();
    assertThat(series.timesClosed()).isEqualTo(1);
    assertThat(stack.decodedBytes()).isZero();
  }
}
