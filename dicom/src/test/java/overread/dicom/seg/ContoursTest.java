package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ContoursTest {

  @Test
  void drawsOneSquareForOnePixel() {
    var contours = Contours.of(Mask.of(4, 4, (column, row) -> column == 1 && row == 2));
    assertThat(contours).hasSize(1);
    assertThat(contours.getFirst().points()).containsExactly(1, 2, 2, 2, 2, 3, 1, 3);
    assertThat(contours.getFirst().hole()).isFalse();
  }

  @Test
  void leavesCollinearPointsOut() {
    var contours = Contours.of(Mask.of(5, 5, (column, row) -> row < 3));
    assertThat(contours.getFirst().points()).containsExactly(0, 0, 5, 0, 5, 3, 0, 3);
  }

  @Test
  void marksAHole() {
    var contours = Contours.of(Mask.of(3, 3, (column, row) -> column != 1 || row != 1));
    assertThat(contours).extracting(Contour::hole).containsExactly(false, true);
    assertThat(contours).extracting(Contour::area).containsExactly(9.0, -1.0);
  }

  @Test
  void keepsPixelsThatTouchAtACornerApart() {
    var contours = Contours.of(Mask.of(2, 2, (column, row) -> column == row));
    assertThat(contours).extracting(Contour::area).containsExactly(1.0, 1.0);
  }

  @Test
  void enclosesAsManySquarePixelsAsTheMaskHas() {
    var random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      var mask = Mask.of(17, 13, (column, row) -> random.nextInt(3) > 0);
      double area = Contours.of(mask).stream().mapToDouble(Contour::area).sum();
      assertThat(area).isEqualTo(mask.count());
    }
  }
}
