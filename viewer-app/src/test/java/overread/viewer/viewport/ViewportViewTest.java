package overread.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.finding.ImagePoint;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.SyntheticSeries;
import overread.viewer.overlay.Layer;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkShape;
import overread.viewer.overlay.MarkState;
import overread.viewer.render.Interpolation;

/// On the headless platform. The view is 412 × 400: 12 for the scroll bar, so that each pixel of
/// the image of 16 × 16 takes 25 × 25.
class ViewportViewTest {
  private final ImageStack stack =
      ImageStack.open(new SyntheticSeries(21), BackgroundWork.sameThread());
  private final Viewport viewport = FxStage.on(() -> new Viewport(Clock.systemUTC()));
  private final ViewportView view = FxStage.on(() -> new ViewportView(viewport));
  private Stage stage;

  @BeforeEach
  void show() {
    FxStage.run(() -> viewport.show(stack));
    stage = FxStage.show(view, 412, 400);
  }

  @AfterEach
  void close() {
    FxStage.run(() -> {
      viewport.clear();
      stage.close();
    });
    stack.close();
  }

  @Test
  void showsEachValueAtItsPlaceWithoutScalingAPicture() {
    FxStage.run(() -> viewport.interpolationProperty().set(Interpolation.NEAREST));
    var pixels = FxStage.pixels(stage);
    for (int column = 5; column < 11; column++) {
      var value = 1000 + 100 + column - 1024;
      var grey = (int) Math.rint(((value - 39.5) / 399 + 0.5) * 255);
      for (int x = column * 25; x < column * 25 + 25; x++) {
        assertThat(pixels[150 * 412 + x] & 0xFF).as("x %d", x).isEqualTo(grey);
      }
    }
  }

  @Test
  @Requirement({"C38", "C39"})
  void changesOnlyPixelsBesideTheMarkWhenTheAiLayerIsToggled() {
    var none = FxStage.pixels(stage);
    FxStage.run(() -> viewport.marks().setAll(mark()));
    var on = FxStage.pixels(stage);
    FxStage.run(() -> viewport.layers().aiProperty().set(false));
    var off = FxStage.pixels(stage);

    assertThat(Arrays.equals(off, none)).isTrue();
    assertThat(Arrays.equals(on, none)).isFalse();
    for (int i = 0; i < on.length; i++) {
      var x = i % 412;
      var y = i / 412;
      var tick = x >= 400;
      // the outline from 150 to 225 with its halo, and the label above and to the right
      var besideMark = x >= 146 && x <= 275 && y >= 120 && y <= 229;
      if (!tick && !besideMark) {
        assertThat(on[i]).as("pixel %d, %d", x, y).isEqualTo(none[i]);
      }
    }
    // the inside of the outline is the image, untouched
    for (int y = 155; y < 220; y++) {
      for (int x = 155; x < 220; x++) {
        assertThat(on[y * 412 + x]).isEqualTo(none[y * 412 + x]);
      }
    }
  }

  @Test
  void reportsMarksAsSeenOnceTheyArePainted() {
    FxStage.run(() -> viewport.marks().setAll(mark()));
    assertThat(viewport.everPainted("a")).isFalse();
    FxStage.pixels(stage);
    assertThat(FxStage.on(() -> viewport.everPainted("a"))).isTrue();
  }

  @Test
  void scrollsWithTheWheelAndDragsTheWindowWithTheLeftButton() {
    FxStage.run(() -> Event.fireEvent(view, wheel(-40)));
    assertThat(viewport.indexProperty().get()).isEqualTo(11);
    FxStage.run(() -> Event.fireEvent(view, wheel(40)));
    FxStage.run(() -> Event.fireEvent(view, wheel(40)));
    assertThat(viewport.indexProperty().get()).isEqualTo(9);

    FxStage.pixels(stage);
    drag(MouseButton.PRIMARY, 200, 200, 260, 230);
    var window = FxStage.on(viewport::window).orElseThrow();
    assertThat(window.width())
        .isCloseTo(400 * Math.exp(60 / 300.0), org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void pansWithTheMiddleAndZoomsWithTheRightButtonWithoutAMenu() {
    var menus = new ArrayList<ViewportView.MenuRequest>();
    view.setOnMenu(menus::add);
    drag(MouseButton.MIDDLE, 200, 200, 225, 200);
    var moved = FxStage.on(() -> viewport.camera().transform().toView(8, 8));
    assertThat(moved.x()).isEqualTo(225);
    drag(MouseButton.SECONDARY, 200, 200, 200, 110);
    assertThat(FxStage.on(() -> viewport.camera().transform().perColumn()))
        .isCloseTo(25 * Math.exp(0.5), org.assertj.core.data.Offset.offset(0.01));
    assertThat(menus).isEmpty();

    click(MouseButton.SECONDARY, 200, 200, 1);
    assertThat(menus).hasSize(1);
  }

  @Test
  void tellsWhichMarkWasClickedAndThatADoubleClickAsksForTheWholeDesk() {
    var clicked = new ArrayList<String>();
    var maximised = new ArrayList<ViewportView>();
    view.setOnFindingClicked(clicked::add);
    view.setOnMaximise(maximised::add);
    FxStage.run(() -> viewport.marks().setAll(mark()));
    FxStage.pixels(stage);
    click(MouseButton.PRIMARY, 190, 190, 1);
    click(MouseButton.PRIMARY, 50, 300, 1);
    click(MouseButton.PRIMARY, 50, 300, 2);
    assertThat(clicked).containsExactly("a");
    assertThat(maximised).containsExactly(view);
  }

  private static Mark mark() {
    var points =
        List.of(
            new ImagePoint(6, 6), new ImagePoint(9, 6), new ImagePoint(9, 9), new ImagePoint(6, 9));
    return new Mark(
        "a",
        Layer.AI,
        MarkState.UNREVIEWED,
        "1",
        List.of(new MarkShape.Polyline(SyntheticSeries.uid(10), 1, points, true)));
  }

  private void drag(MouseButton button, double x1, double y1, double x2, double y2) {
    FxStage.run(() -> {
      Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, button, x1, y1, 1));
      Event.fireEvent(view, mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.NONE, x2, y2, 0));
      Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, button, x2, y2, 1));
    });
  }

  private void click(MouseButton button, double x, double y, int count) {
    FxStage.run(() -> {
      Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, button, x, y, count));
      Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, button, x, y, count));
    });
  }

  /// Without any "button is down": not every platform says it during a drag.
  private static MouseEvent mouse(
      EventType<MouseEvent> type, MouseButton button, double x, double y, int clicks) {
    return new MouseEvent(
        type, x, y, x, y, button, clicks, false, false, false, false, false, false, false, true,
        false, true, null);
  }

  private static ScrollEvent wheel(double amount) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        200,
        200,
        200,
        200,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        amount,
        0,
        amount,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
