package overread.viewer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.reading.ReadingState;
import overread.review.reading.Role;
import overread.review.verdict.FindingState;
import overread.review.verdict.RejectReason;
import overread.review.verdict.Verdict;
import overread.viewer.hanging.ImageDesk;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyContext;
import overread.viewer.rail.RailRow;
import overread.viewer.rail.RailTab;
import overread.viewer.room.FakeImages;
import overread.viewer.room.ManualTiming;
import overread.viewer.room.MemoryRoom;
import overread.viewer.room.MemorySession;
import overread.viewer.room.Studies;
import overread.viewer.status.StatusViewModel;
import overread.viewer.verdict.Stage;

class DeskViewModelTest {
  private final ManualTiming timing = new ManualTiming();
  private final MemoryRoom room = new MemoryRoom(Role.RADIOLOGIST, timing);
  private final MemorySession session = new MemorySession(room, Role.RADIOLOGIST);
  private final FakeImages images = new FakeImages(timing);
  private DeskViewModel desk = desk();

  private DeskViewModel desk() {
    return new DeskViewModel(
        Studies.row("1.1", null),
        session,
        BackgroundWork.sameThread(),
        timing,
        images,
        new StatusViewModel());
  }

  @BeforeEach
  void open() {
    room.ai.addAll(List.of(Studies.ai("a", 40), Studies.ai("b", 90), Studies.ai("c", 60)));
    desk = desk();
    desk.open();
  }

  private void keys(Command... commands) {
    for (var command : commands) {
      assertThat(desk.perform(command)).as("%s means something", command).isTrue();
    }
  }

  private List<String> rows() {
    return desk.rail().rows().stream().map(RailRow::id).toList();
  }

  @Test
  void rowsAreOrderedByScoreAndNothingHasTheFocusYet() {
    assertThat(rows()).containsExactly("b", "c", "a");
    assertThat(desk.rail().focusedProperty().get()).isNull();
    assertThat(desk.rail().countProperty(RailTab.TO_REVIEW).get()).isEqualTo(3);
    assertThat(images.badge).isEqualTo("AI 3 findings, 3 unreviewed");
  }

  @Test
  @Requirement({"D56", "V197"})
  void threeFindingsTakeOneJumpAndThreeVerdictKeys() {
    keys(Command.NEXT_FINDING, Command.ACCEPT, Command.ACCEPT, Command.REJECT);
    assertThat(images.jumps).containsExactly("b", "c", "a");
    assertThat(room.verdicts)
        .extracting(given -> given.findingId(), given -> given.verdict())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", new Verdict.Accepted()),
            org.assertj.core.groups.Tuple.tuple("c", new Verdict.Accepted()),
            org.assertj.core.groups.Tuple.tuple("a", new Verdict.Rejected(null)));
    assertThat(desk.rail().countProperty(RailTab.ACCEPTED).get()).isEqualTo(2);
    assertThat(desk.rail().countProperty(RailTab.REJECTED).get()).isEqualTo(1);
  }

  @Test
  void whatWasSeenReachesTheLedgerBeforeTheVerdict() {
    keys(Command.NEXT_FINDING);
    timing.pass(Duration.ofMillis(700));
    keys(Command.ACCEPT);
    assertThat(room.asked).containsSubsequence("exposures", "verdict");
    assertThat(room.exposures.getFirst().exposures().getFirst().findingId()).isEqualTo("b");
    assertThat(room.exposures.getFirst().exposures().getFirst().milliseconds()).isEqualTo(700);
  }

  @Test
  void acceptingWhatWasNeverPaintedJumpsThereInstead() {
    desk.rail().step(1);
    assertThat(desk.perform(Command.ACCEPT)).isTrue();
    assertThat(room.verdicts).isEmpty();
    assertThat(images.jumps).containsExactly("b");
    assertThat(desk.noticeProperty().get())
        .isEqualTo(new Notice("Look at it first: here it is. Press A again to accept.", true));
    keys(Command.ACCEPT);
    assertThat(room.verdicts).hasSize(1);
  }

  @Test
  @Requirement("D67")
  void aReasonMayFollowARejectForFourSecondsAndIsNeverAskedFor() {
    keys(Command.NEXT_FINDING, Command.REJECT);
    assertThat(desk.reasons().offeredProperty().get()).isTrue();
    keys(Command.REASON_2);
    assertThat(room.verdicts.getLast().verdict())
        .isEqualTo(new Verdict.Rejected(RejectReason.ARTEFACT));
    keys(Command.REJECT);
    timing.pass(Duration.ofSeconds(4));
    assertThat(desk.reasons().offeredProperty().get()).isFalse();
    keys(Command.REASON_1);
    assertThat(room.verdicts).hasSize(3);
  }

  @Test
  @Requirement("D56")
  void undoTakesTheLastDecisionBackAndRedoGivesItAgain() {
    keys(Command.NEXT_FINDING, Command.ACCEPT, Command.UNDO);
    assertThat(desk.rail().countProperty(RailTab.TO_REVIEW).get()).isEqualTo(3);
    assertThat(room.verdicts.getLast().verdict()).isEqualTo(new Verdict.Withdrawn());
    keys(Command.REDO);
    assertThat(desk.rail().countProperty(RailTab.ACCEPTED).get()).isEqualTo(1);
    keys(Command.UNDO, Command.UNDO);
    assertThat(desk.noticeProperty().get())
        .isEqualTo(new Notice("Nothing to undo since this study was opened.", false));
  }

  @Test
  void undoOfAChangedVerdictBringsTheEarlierOneBack() {
    keys(Command.NEXT_FINDING, Command.ACCEPT);
    desk.goTo("b");
    keys(Command.REJECT, Command.UNDO);
    assertThat(desk.review().find("b").orElseThrow().finding().state())
        .isEqualTo(FindingState.ACCEPTED);
  }

  @Test
  void aVerdictIsShownAsGivenOnlyWhenAcknowledgedOrVisiblyQueuedHere() {
    keys(Command.NEXT_FINDING);
    room.down = true;
    keys(Command.ACCEPT);
    var sending = desk.review().find("b").orElseThrow();
    assertThat(sending.stage()).isEqualTo(Stage.SENDING);
    assertThat(sending.finding().state()).isEqualTo(FindingState.UNREVIEWED);
    timing.pass(Duration.ofMillis(400));
    var queued = desk.review().find("b").orElseThrow();
    assertThat(queued.stage()).isEqualTo(Stage.QUEUED);
    assertThat(queued.finding().state()).isEqualTo(FindingState.ACCEPTED);
    desk.rail().tabProperty().set(RailTab.ACCEPTED);
    assertThat(desk.rail().rows().getFirst().stateWords()).isEqualTo("accepted · queued here");
    room.down = false;
    session.carry();
    assertThat(desk.review().find("b").orElseThrow().stage()).isNull();
    assertThat(room.verdicts).hasSize(1);
  }

  @Test
  void aRefusedVerdictIsSaidAndTheRowStaysAsItWas() {
    keys(Command.NEXT_FINDING);
    keys(Command.SIGN);
    keys(Command.REJECT);
    assertThat(desk.noticeProperty().get().sentence())
        .isEqualTo("This reading is signed. Amend it first.");
    assertThat(desk.review().find("b").orElseThrow().finding().state())
        .isEqualTo(FindingState.UNREVIEWED);
  }

  @Test
  void anOwnFindingTakesThreeKeysAndLandsOnTheTabMine() {
    keys(Command.ADD_FINDING);
    desk.marking().type('n');
    desk.marking().type('o');
    assertThat(room.verdicts).hasSize(1);
    assertThat(desk.rail().tabProperty().get()).isEqualTo(RailTab.MINE);
    assertThat(desk.rail().rows()).extracting(RailRow::label).containsExactly("Nodule");
    assertThat(desk.marking().activeProperty().get()).isFalse();
    keys(Command.WITHDRAW_OWN);
    assertThat(desk.rail().countProperty(RailTab.MINE).get()).isZero();
  }

  @Test
  void aModifiedFindingKeepsItsIdentity() {
    keys(Command.NEXT_FINDING, Command.MODIFY);
    desk.marking().type('M');
    desk.marking().type('A');
    var modified = desk.review().find("b").orElseThrow().finding();
    assertThat(modified.state()).isEqualTo(FindingState.MODIFIED);
    assertThat(modified.current().label()).isEqualTo("Mass");
    assertThat(modified.current().id()).isEqualTo("b");
    assertThat(modified.original().label()).isEqualTo("Nodule b");
  }

  @Test
  void escapeDecidesNothing() {
    keys(Command.NEXT_FINDING, Command.MODIFY, Command.CANCEL, Command.CANCEL, Command.CANCEL);
    assertThat(room.verdicts).isEmpty();
    assertThat(desk.marking().activeProperty().get()).isFalse();
  }

  @Test
  @Requirement("C38")
  void theAiLayerIsOneKeyAwayBothWays() {
    keys(Command.TOGGLE_AI_LAYER);
    assertThat(images.layers).isEqualTo(new ImageDesk.Layers(false, true));
    keys(Command.TOGGLE_AI_LAYER);
    assertThat(images.layers).isEqualTo(new ImageDesk.Layers(true, true));
  }

  @Test
  void signingSendsTheMoveAfterTheVerdicts() {
    keys(Command.NEXT_FINDING, Command.ACCEPT, Command.SIGN);
    assertThat(room.asked).containsSubsequence("verdict", "SIGN");
    var reading = desk.readingProperty().get();
    assertThat(reading == null ? null : reading.state()).isEqualTo(ReadingState.SIGNED);
  }

  @Test
  void aLateResultWaitsAsAQuietDotForTheNextBreak() {
    room.overview = Studies.waiting();
    room.ai.clear();
    desk = desk();
    desk.open();
    assertThat(desk.chipProperty().get()).isEqualTo("AI waiting (0 s)");
    assertThat(desk.rail().rows()).isEmpty();
    room.overview = Studies.ready();
    room.ai.add(Studies.ai("late", 70));
    desk.studyChanged();
    assertThat(desk.lateProperty().get()).isTrue();
    assertThat(desk.rail().rows()).isEmpty();
    keys(Command.NEXT_FINDING);
    assertThat(desk.lateProperty().get()).isFalse();
    assertThat(rows()).containsExactly("late");
    assertThat(desk.chipProperty().get())
        .isEqualTo("AI ready · LungCheck 1.2 · radiologist sees AI from the start");
  }

  @Test
  @Requirement("S186")
  void afterTenSecondsTheStudyIsReadWithoutAiAndSaysSo() {
    room.overview = Studies.waiting();
    room.ai.clear();
    desk = desk();
    desk.open();
    timing.pass(Duration.ofSeconds(4));
    assertThat(desk.chipProperty().get()).isEqualTo("AI waiting (4 s)");
    timing.pass(Duration.ofSeconds(6));
    assertThat(desk.chipProperty().get()).isEqualTo("AI not ready after 10 s; reading without it");
    assertThat(images.badge).isEqualTo("AI not ready");
  }

  @Test
  @Requirement("M141")
  void theDeclarationIsOneKeyAwayFromAnyFinding() {
    keys(Command.NEXT_FINDING, Command.DECLARATION);
    var sections =
        new DrawerContent(desk).declaration(overread.viewer.declaration.DrawerView.Tab.STUDY);
    assertThat(sections.getFirst().heading()).isEqualTo("LungCheck 1.2");
    assertThat(sections.getFirst().lines())
        .containsExactly(
            "Nodule of lung: found\nsensitivity 91 %, specificity 72.5 %; population: adults,"
                + " chest CT; n = 140");
  }

  @Test
  void theServiceBeingDownWhileOpeningIsSaidInOneSentence() {
    room.down = true;
    desk = desk();
    desk.open();
    var failure = desk.failureProperty().get();
    assertThat(failure == null ? "" : failure.sentence())
        .startsWith("The service at http://127.0.0.1:8642 does not answer.");
    assertThat(desk.contexts()).containsExactlyInAnyOrder(KeyContext.EVERYWHERE, KeyContext.DESK);
  }
}
