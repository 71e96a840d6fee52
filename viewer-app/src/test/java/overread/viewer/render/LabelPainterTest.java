package overread.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;

class LabelPainterTest {
  private static final int[] RGB = {0, 0x5B8DFF, 0xFFB000};

  @Test
  @Requirement("C45")
  void coloursOnlyLabelledPixelsByTheirOpacity() {
    var target = new int[] {grey(0), grey(100), grey(200), grey(255)};
    var map = new LabelMap(2, 2, new byte[] {0, 1, 2, 0});
    var view = ViewTransform.of(2, 2, 1, 2, 2, Camera.FIT);

    LabelPainter.paint(map, view, LabelPainter.table(RGB, 0.5), target);

    // halfway between grey 100 and #5B8DFF, between grey 200 and #FFB000
    assertThat(target).containsExactly(grey(0), 0xFF6079B2, 0xFFE4BC64, grey(255));
  }

  @Test
  void leavesEveryPixelAsItIsAtNoOpacity() {
    var table = LabelPainter.table(RGB, 0);
    for (int entry = 0; entry < table.length; entry++) {
      assertThat(table[entry]).isEqualTo(grey(entry & 0xFF));
    }
  }

  private static int grey(int value) {
    return 0xFF000000 | value * 0x010101;
  }
}
