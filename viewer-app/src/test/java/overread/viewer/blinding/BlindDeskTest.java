package overread.viewer.blinding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.reading.ReadingState;
import overread.review.reading.Role;
import overread.review.verdict.FindingState;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyContext;
import overread.viewer.rail.RailTab;
import overread.viewer.reading.DeskViewModel;
import overread.viewer.room.FakeImages;
import overread.viewer.room.ManualTiming;
import overread.viewer.room.MemoryRoom;
import overread.viewer.room.MemorySession;
import overread.viewer.room.Studies;
import overread.viewer.status.StatusViewModel;
import overread.viewer.words.Words;

class BlindDeskTest {
  private final ManualTiming timing = new ManualTiming();
  private final MemoryRoom room = new MemoryRoom(Role.TRAINEE, timing);
  private final MemorySession session = new MemorySession(room, Role.TRAINEE);
  private final FakeImages images = new FakeImages(timing);
  private final StatusViewModel status = new StatusViewModel();
  private final DeskViewModel desk =
      new DeskViewModel(
          Studies.row("1.1", null), session, BackgroundWork.sameThread(), timing, images, status);

  @BeforeEach
  void open() {
    room.ai.addAll(List.of(Studies.ai("a", 40), Studies.ai("b", 90)));
    desk.open();
  }

  private void mark() {
    desk.perform(Command.ADD_FINDING);
    desk.marking().type('N');
    desk.marking().type('O');
  }

  private void hold(Duration time) {
    desk.blind().press();
    timing.pass(time);
    desk.blind().tick();
  }

  private ReadingState state() {
    var reading = room.reading("1.1");
    return reading == null ? ReadingState.OPENED : reading.state();
  }

  private Comparison comparison() {
    var open = desk.comparisonProperty().get();
    if (open == null) {
      throw new AssertionError("There is no comparison.");
    }
    return open;
  }

  @Test
  @Requirement({"J115", "J116"})
  void nothingOnTheDeskHintsAtAi() {
    assertThat(desk.rail().tabs()).containsExactly(RailTab.MINE);
    assertThat(desk.rail().rows()).isEmpty();
    assertThat(desk.rail().coverage()).isEmpty();
    assertThat(desk.ai()).isEmpty();
    assertThat(desk.chipProperty().get()).isEmpty();
    assertThat(desk.lateProperty().get()).isFalse();
    assertThat(images.badge).isEmpty();
    assertThat(images.results).isEmpty();
    // overlay planes in the images that are an algorithm's work follow this layer
    assertThat(images.layers.ai()).isFalse();
    assertThat(status.layersProperty().get()).isEqualTo("my layer on");
    assertThat(desk.contexts())
        .containsExactlyInAnyOrder(KeyContext.EVERYWHERE, KeyContext.DESK, KeyContext.BLIND);
  }

  @Test
  void aResultThatArrivesMeanwhileChangesNothing() {
    room.ai.add(Studies.ai("c", 99));
    desk.studyChanged();
    nothingOnTheDeskHintsAtAi();
  }

  @Test
  void theStripHasItsExactWords() {
    assertThat(Words.say("blind.strip"))
        .isEqualTo("BLIND FIRST READ · AI withheld until you lock your read (hold Shift+Enter)");
  }

  @Test
  void lettingGoTooEarlyLocksNothing() {
    mark();
    hold(Duration.ofMillis(700));
    assertThat(desk.blind().ringProperty().get()).isEqualTo(0.875);
    desk.blind().release();
    timing.pass(Duration.ofMillis(200));
    desk.blind().tick();
    assertThat(desk.blind().ringProperty().get()).isZero();
    assertThat(state()).isEqualTo(ReadingState.BLIND);
  }

  @Test
  void holdingSealsAndShowsTheReceipt() {
    mark();
    hold(Duration.ofMillis(800));
    assertThat(state()).isEqualTo(ReadingState.SEALED);
    assertThat(desk.blind().messageProperty().get())
        .isEqualTo("Sealed 09:00:00 · 1 finding · receipt 7F3A…");
    assertThat(desk.rail().tabs()).containsExactly(RailTab.MINE);
  }

  @Test
  void theSealedReadCannotBeEdited() {
    mark();
    hold(Duration.ofMillis(800));
    mark();
    assertThat(desk.noticeProperty().get().sentence())
        .isEqualTo("The first read is locked. It can't be edited.");
    assertThat(desk.rail().countProperty(RailTab.MINE).get()).isEqualTo(1);
  }

  @Test
  void withoutTheServiceTheLockIsQueuedAndAiStaysWithheld() {
    room.down = true;
    hold(Duration.ofMillis(800));
    timing.pass(Duration.ofSeconds(1));
    assertThat(desk.blind().messageProperty().get())
        .isEqualTo("The service does not answer: queued here. AI stays withheld.");
    assertThat(desk.rail().tabs()).containsExactly(RailTab.MINE);
    room.down = false;
    session.carry();
    assertThat(desk.blind().stepProperty().get()).isEqualTo(BlindRead.Step.SEALED);
  }

  private void reveal() {
    mark();
    hold(Duration.ofMillis(800));
    desk.perform(Command.REVEAL);
  }

  @Test
  void theRevealComesInThreeBeatsOfTwoSecondsThenFourGroups() {
    reveal();
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.MINE);
    assertThat(images.layers.ai()).isFalse();
    timing.pass(Duration.ofSeconds(2));
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.AI);
    assertThat(images.layers.mine()).isFalse();
    timing.pass(Duration.ofSeconds(2));
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.BOTH);
    timing.pass(Duration.ofSeconds(2));
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.GROUPS);
    assertThat(comparison().groups().readerOnly()).hasSize(1);
    assertThat(comparison().groups().aiOnly()).hasSize(2);
  }

  @Test
  void theRevealIsNotLostWhenTheServicesEventComesFirst() {
    mark();
    hold(Duration.ofMillis(800));
    desk.studyChanged();
    desk.perform(Command.REVEAL);
    desk.studyChanged();
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.MINE);
  }

  @Test
  void enterSkipsABeat() {
    reveal();
    desk.perform(Command.SKIP_BEAT);
    desk.perform(Command.SKIP_BEAT);
    desk.perform(Command.SKIP_BEAT);
    assertThat(comparison().beatProperty().get()).isEqualTo(Comparison.Beat.GROUPS);
  }

  @Test
  void eachAiOnlyFindingAsksOneThingAndOneKeyAnswers() {
    reveal();
    timing.pass(Duration.ofSeconds(6));
    desk.perform(Command.AGREE_NOW);
    desk.perform(Command.UNSURE);
    assertThat(comparison().questions())
        .extracting(question -> comparison().answered(question))
        .containsExactly(FindingState.ACCEPTED, FindingState.ESCALATED);
    assertThat(comparison().open()).isZero();
    desk.perform(Command.CANCEL);
    assertThat(desk.comparisonProperty().get()).isNull();
    assertThat(desk.contexts()).contains(KeyContext.REVIEW);
  }

  @Test
  void breakingTheGlassNeedsAReasonAndMarksTheReadNotBlind() {
    desk.blind().askToBreakGlass();
    desk.blind().breakGlass("  ");
    assertThat(state()).isEqualTo(ReadingState.BLIND);
    assertThat(desk.blind().messageProperty().get()).isEqualTo("Say why AI is needed now.");
    desk.blind().breakGlass("Patient is unstable.");
    var reading = desk.readingProperty().get();
    assertThat(reading == null ? null : reading.brokenGlass()).isEqualTo("Patient is unstable.");
    assertThat(desk.comparisonProperty().get()).isNull();
    assertThat(desk.rail().tabs()).hasSize(5);
  }

  @Test
  void signingBeforeTheLockIsRefusedHere() {
    desk.perform(Command.SIGN);
    assertThat(desk.noticeProperty().get().sentence())
        .isEqualTo("Lock the first read before signing: hold Shift+Enter.");
    assertThat(room.asked).doesNotContain("SIGN");
  }
}
