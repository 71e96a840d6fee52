package overread.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.dicom.image.Window;
import overread.requirement.Requirement;
import overread.review.finding.ImagePoint;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.QueuedWork;
import overread.viewer.image.SyntheticSeries;
import overread.viewer.overlay.Layer;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkShape;
import overread.viewer.overlay.MarkState;
import overread.viewer.render.ViewTransform;

class ViewportTest {
  private final SteppedClock clock = new SteppedClock();
  private final Viewport viewport = new Viewport(clock);
  private final ImageStack stack =
      ImageStack.open(new SyntheticSeries(21), BackgroundWork.sameThread());

  @BeforeEach
  void show() {
    viewport.setViewSize(160, 160);
    viewport.show(stack);
  }

  @AfterEach
  void close() {
    viewport.clear();
    stack.close();
  }

  @Test
  void beginsInTheMiddleWithTheWindowOfTheObject() {
    paint();
    assertThat(viewport.indexProperty().get()).isEqualTo(10);
    assertThat(viewport.window()).contains(Window.of(40, 400));
  }

  @Test
  void scrollsToTheEndsAndNoFurther() {
    viewport.last();
    viewport.step(3);
    assertThat(viewport.indexProperty().get()).isEqualTo(20);
    viewport.first();
    viewport.step(-1);
    assertThat(viewport.indexProperty().get()).isZero();
  }

  @Test
  void paintsTheWindowedValue() {
    // slice 10 holds 1000 + 100 + column; 1024 less in Hounsfield units: column 4 is 80 HU.
    // PS3.3 C.11.2.1.2.1: ((80 - 39.5) / 399 + 0.5) * 255 = 153.4
    var pixels = paint();
    assertThat(pixels[80 * 160 + 45] & 0xFF).isEqualTo(153);
  }

  @Test
  void dragsTheWindowWiderToTheRightAndDarkerDownward() {
    paint();
    viewport.dragWindow(300, 0);
    assertThat(viewport.window().orElseThrow().width()).isCloseTo(400 * Math.E, within(0.001));
    viewport.windowing().objectDefault();
    paint();
    viewport.dragWindow(0, 100);
    assertThat(viewport.window().orElseThrow().center()).isEqualTo(40 + 100);
    viewport.windowing().objectDefault();
    assertThat(viewport.window()).contains(Window.of(40, 400));
  }

  @Test
  void warnsWhenTheWindowLeavesOutEveryValue() {
    paint();
    assertThat(viewport.windowMissesData()).isFalse();
    viewport.windowing().choose(Window.of(2000, 100));
    paint();
    assertThat(viewport.windowMissesData()).isTrue();
    assertThat(CornerText.of(viewport).bottomLeft())
        .contains(new CornerLine("W 100  L 2000", true, false));
  }

  @Test
  void saysTheValueUnderThePointerInHounsfieldUnits() {
    paint();
    viewport.cursorProperty().set(new ViewTransform.ViewPoint(45, 80));
    assertThat(viewport.cursorText()).isEqualTo("80 HU  (4, 8)");
    viewport.cursorProperty().set(new ViewTransform.ViewPoint(-4, 80));
    assertThat(viewport.cursorText()).isEmpty();
  }

  @Test
  @Requirement("C46")
  void goesToTheLargestSliceOfAMarkCentresItAndZoomsInWhenItIsTiny() {
    var mark = mark("a", 3, 4, 6, 5, 7);
    var larger = new ArrayList<>(mark.shapes());
    larger.addAll(mark("a", 4, 3, 5, 6, 8).shapes());
    var both = new Mark("a", Layer.AI, MarkState.UNREVIEWED, "1", larger);

    assertThat(viewport.focus(both)).isTrue();

    assertThat(viewport.indexProperty().get()).isEqualTo(4);
    assertThat(viewport.focusedFindingProperty().get()).isEqualTo("a");
    var centre = viewport.camera().transform().toView(4.5, 6.5);
    assertThat(centre.x()).isCloseTo(80, within(1.0));
    assertThat(centre.y()).isCloseTo(80, within(1.0));
    // 3 columns at 10 device pixels are below 40: shown about 96 pixels large
    assertThat(viewport.camera().transform().perColumn()).isCloseTo(32, within(0.01));
  }

  @Test
  void focusesNothingThatIsNotOnThisStack() {
    var elsewhere =
        new Mark("x", Layer.AI, MarkState.UNREVIEWED, "1", List.of(circle("9.9", 3, 3)));
    assertThat(viewport.focus(elsewhere)).isFalse();
    assertThat(viewport.indexProperty().get()).isEqualTo(10);
  }

  @Test
  @Requirement("C38")
  void togglesEachLayerByItselfAndAllWhilePeeking() {
    var ai = mark("a", 10, 2, 2, 4, 4);
    var mine =
        new Mark(
            "m", Layer.MINE, MarkState.ADDED, "2", List.of(circle(SyntheticSeries.uid(10), 8, 8)));
    viewport.marks().setAll(ai, mine);
    paint();

    assertThat(viewport.visibleMarks()).containsExactly(ai, mine);
    viewport.layers().aiProperty().set(false);
    assertThat(viewport.visibleMarks()).containsExactly(mine);
    viewport.layers().peekProperty().set(true);
    assertThat(viewport.visibleMarks()).isEmpty();
    viewport.layers().peekProperty().set(false);
    viewport.layers().aiProperty().set(true);
    viewport.layers().mineProperty().set(false);
    assertThat(viewport.visibleMarks()).containsExactly(ai);
  }

  @Test
  @Requirement("C39")
  void paintsTheSamePixelsWithTheAiLayerOffAsWithoutAnyAi() {
    var without = paint();
    viewport.marks().setAll(mark("a", 10, 2, 2, 4, 4));
    viewport.layers().aiProperty().set(true);
    assertThat(Arrays.equals(paint(), without)).isTrue();
    viewport.layers().aiProperty().set(false);
    assertThat(Arrays.equals(paint(), without)).isTrue();
  }

  @Test
  void hidesRejectedMarksUntilTheyAreFocused() {
    var rejected = mark("r", 10, 2, 2, 4, 4).withState(MarkState.REJECTED);
    viewport.marks().setAll(rejected);
    paint();
    assertThat(viewport.visibleMarks()).isEmpty();
    viewport.focusedFindingProperty().set("r");
    assertThat(viewport.visibleMarks()).containsExactly(rejected);
  }

  @Test
  void marksTheSlicesThatHoldFindings() {
    viewport.marks().setAll(mark("a", 3, 2, 2, 4, 4), mark("b", 12, 2, 2, 4, 4));
    assertThat(viewport.ticks())
        .containsExactly(
            new SliceTick(3, MarkState.UNREVIEWED), new SliceTick(12, MarkState.UNREVIEWED));
    viewport.layers().aiProperty().set(false);
    assertThat(viewport.ticks()).isEmpty();
  }

  @Test
  void tellsWhatWasBeforeTheReadersEyesAndForHowLong() {
    var heard = new ArrayList<String>();
    viewport.onPainted(
        new PaintListener() {
          @Override
          public void appeared(Painted painted) {
            heard.add("appeared " + painted.findingIds() + " " + painted.sopInstanceUid());
          }

          @Override
          public void gone(Painted painted) {
            heard.add("gone " + painted.findingIds() + " after " + painted.lasted());
          }
        });
    viewport.marks().setAll(mark("a", 10, 2, 2, 4, 4));
    paint();
    assertThat(viewport.everPainted("a")).isFalse();
    viewport.painted(viewport.visibleMarks());
    assertThat(viewport.everPainted("a")).isTrue();
    clock.pass(Duration.ofMillis(700));
    viewport.painted(viewport.visibleMarks());
    viewport.step(1);
    paint();
    viewport.painted(viewport.visibleMarks());

    assertThat(heard).containsExactly("appeared [a] 1.2.3.10", "gone [a] after PT0.7S");
  }

  @Test
  void countsNothingAsSeenThatLiesOutsideTheView() {
    viewport.marks().setAll(mark("a", 10, 1, 1, 3, 3));
    viewport
        .camera()
        .cameraProperty()
        .set(viewport.camera().cameraProperty().get().lookingAt(13, 13, 40));
    paint();
    viewport.painted(viewport.visibleMarks());
    assertThat(viewport.everPainted("a")).isFalse();
  }

  @Test
  void showsTheNearestSliceWithoutMarksUntilItsOwnIsDecoded() {
    var work = new QueuedWork();
    try (var slow = ImageStack.open(new SyntheticSeries(101), work)) {
      viewport.show(slow);
      viewport.marks().setAll(mark("a", 50, 2, 2, 4, 4));
      assertThat(viewport.message()).isEqualTo("Loading…");
      while (slow.nearest(50).isEmpty()) {
        work.step();
      }
      paint();
      assertThat(viewport.visibleMarks()).hasSize(1);
      viewport.goTo(80);
      paint();
      assertThat(viewport.message()).isEqualTo("Showing image 51 until 81 is loaded");
      assertThat(viewport.visibleMarks()).isEmpty();
      work.runAll();
      paint();
      assertThat(viewport.message()).isEmpty();
    }
  }

  @Test
  void saysWhyASliceCannotBeShown() {
    try (var broken =
        ImageStack.open(new SyntheticSeries(5).withBroken(2), BackgroundWork.sameThread())) {
      viewport.show(broken);
      var pixels = paint();
      assertThat(viewport.message()).isEqualTo("slice-2.dcm is cut short.");
      assertThat(pixels).containsOnly(0xFF000000);
    }
  }

  @Test
  @Requirement("I109")
  void scrollsLinkedViewportsByPositionInThePatient() {
    var other = new Viewport(clock);
    other.setViewSize(160, 160);
    try (var longer = ImageStack.open(new SyntheticSeries(31), BackgroundWork.sameThread())) {
      other.show(longer);
      var link = new LinkedScroll();
      link.link(viewport);
      link.link(other);
      viewport.goTo(4);
      assertThat(other.indexProperty().get()).isEqualTo(4);
      other.goTo(17);
      assertThat(viewport.indexProperty().get()).isEqualTo(17);
      link.unlink(other);
      viewport.goTo(2);
      assertThat(other.indexProperty().get()).isEqualTo(17);
      other.clear();
    }
  }

  @Test
  void keepsTheImagePointUnderThePointerWhileZooming() {
    var before = viewport.camera().transform().toImage(40, 100);
    viewport.camera().zoom(3, 40, 100);
    var after = viewport.camera().transform().toImage(40, 100);
    assertThat(after.column()).isCloseTo(before.column(), within(0.05));
    assertThat(after.row()).isCloseTo(before.row(), within(0.05));
    viewport.camera().oneToOne();
    assertThat(viewport.camera().transform().perColumn()).isEqualTo(1);
    viewport.camera().fit();
    assertThat(viewport.camera().transform().perColumn()).isEqualTo(10);
  }

  @Test
  void putsOrientationLettersWhereTheImageIsTurnedTo() {
    var image = overread.dicom.geometry.OrientationLetters.of(stack.plane(0).orElseThrow());
    viewport.camera().rotateRight();
    assertThat(EdgeLetters.onView(image, viewport.camera().transform()))
        .isEqualTo(new overread.dicom.geometry.OrientationLetters("P", "A", "R", "L"));
    viewport.camera().flipHorizontally();
    assertThat(EdgeLetters.onView(image, viewport.camera().transform()))
        .isEqualTo(new overread.dicom.geometry.OrientationLetters("A", "P", "R", "L"));
  }

  @Test
  void hidesTextButNeverThatItIsNotForDiagnosticUse() {
    paint();
    assertThat(CornerText.of(viewport).topLeft()).contains(CornerLine.of("DOE, Jane"));
    viewport.layers().textProperty().set(false);
    assertThat(CornerText.of(viewport)).isEqualTo(CornerText.NONE);
    assertThat(viewport.displayVerifiedProperty().get()).isFalse();
  }

  private int[] paint() {
    var pixels = new int[160 * 160];
    viewport.paint(pixels);
    return pixels;
  }

  private static Mark mark(
      String id, int slice, double left, double top, double right, double bottom) {
    var points =
        List.of(
            new ImagePoint(left, top),
            new ImagePoint(right, top),
            new ImagePoint(right, bottom),
            new ImagePoint(left, bottom));
    return new Mark(
        id,
        Layer.AI,
        MarkState.UNREVIEWED,
        "1",
        List.of(new MarkShape.Polyline(SyntheticSeries.uid(slice), 1, points, true)));
  }

  private static MarkShape circle(String uid, double column, double row) {
    return new MarkShape.Circle(
        uid, 1, new ImagePoint(column, row), new ImagePoint(column + 1, row));
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  /// A clock that moves when told.
  private static final class SteppedClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
