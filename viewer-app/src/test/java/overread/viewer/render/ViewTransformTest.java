package overread.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewTransformTest {
  @Test
  void fitsTheWholeImageAndCentresIt() {
    var view = ViewTransform.of(512, 512, 1, 1000, 900, Camera.FIT);

    assertThat(view.perColumn()).isEqualTo(900 / 512.0);
    assertThat(view.toView(0, 0)).isEqualTo(new ViewTransform.ViewPoint(50, 0));
    assertThat(view.toView(512, 512)).isEqualTo(new ViewTransform.ViewPoint(950, 900));
  }

  @Test
  void keepsMillimetresSquareWhenRowsAreFurtherApartThanColumns() {
    var view = ViewTransform.of(100, 50, 2, 400, 400, Camera.FIT);

    assertThat(view.perColumn()).isEqualTo(4);
    assertThat(view.perRow()).isEqualTo(8);
  }

  @Test
  void findsTheImagePointUnderEveryViewPointAgain() {
    for (int turns = 0; turns < 4; turns++) {
      for (var mirrored : new boolean[] {false, true}) {
        var view =
            ViewTransform.of(
                320, 200, 1.5, 640, 480, new Camera(false, 2.7, 100, 50, turns, mirrored));
        var back = view.toView(12.25, 140.5);
        var place = view.toImage(back.x(), back.y());
        assertThat(place.column()).isCloseTo(12.25, within(1e-9));
        assertThat(place.row()).isCloseTo(140.5, within(1e-9));
      }
    }
  }

  @Test
  void flipsWhatIsSeenWhateverTheTurn() {
    for (int turns = 0; turns < 4; turns++) {
      var camera = new Camera(false, 1, 5, 5, turns, false);
      var before = ViewTransform.of(10, 10, 1, 10, 10, camera).toView(2, 3);
      var across = ViewTransform.of(10, 10, 1, 10, 10, camera.flippedHorizontally()).toView(2, 3);
      var down = ViewTransform.of(10, 10, 1, 10, 10, camera.flippedVertically()).toView(2, 3);

      assertThat(across).isEqualTo(new ViewTransform.ViewPoint(10 - before.x(), before.y()));
      assertThat(down).isEqualTo(new ViewTransform.ViewPoint(before.x(), 10 - before.y()));
    }
  }
}
