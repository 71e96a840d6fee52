package overread.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overread.requirement.Requirement;
import overread.review.finding.Origin;
import overread.review.verdict.Verdict;

class ReadingTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:12:31Z");
  private static final Reading OPENED = Reading.open("1.2", "trainee", Role.TRAINEE, AT);

  private static final Map<ReadingState, Reading> IN_STATE = new EnumMap<>(ReadingState.class);

  static {
    var blind = OPENED.beginBlind();
    var sealed = blind.seal(AT);
    var revealed = sealed.reveal(AT);
    var signed = revealed.sign(AT);
    for (var reading : List.of(OPENED, blind, sealed, revealed, signed, signed.amend())) {
      IN_STATE.put(reading.state(), reading);
    }
  }

  private record Move(String name, UnaryOperator<Reading> apply, Set<ReadingState> legalFrom) {}

  private static final List<Move> MOVES =
      List.of(
          new Move("begin blind", Reading::beginBlind, Set.of(ReadingState.OPENED)),
          new Move("begin revealed", r -> r.beginRevealed(AT), Set.of(ReadingState.OPENED)),
          new Move("seal", r -> r.seal(AT), Set.of(ReadingState.BLIND)),
          new Move("reveal", r -> r.reveal(AT), Set.of(ReadingState.SEALED)),
          new Move("break glass", r -> r.breakGlass("bleed?", AT), Set.of(ReadingState.BLIND)),
          new Move("sign", r -> r.sign(AT), Set.of(ReadingState.REVEALED, ReadingState.AMENDING)),
          new Move("amend", Reading::amend, Set.of(ReadingState.SIGNED)));

  @TestFactory
  @Requirement("J116")
  Stream<DynamicTest> everyMoveIsLegalExactlyWhereTheStateMachineSaysSo() {
    return MOVES.stream()
        .flatMap(move ->
            IN_STATE.values().stream()
                .map(reading ->
                    dynamicTest(
                        move.name() + " from " + reading.state(),
                        () -> legalOnlyWhereAllowed(move, reading))));
  }

  private static void legalOnlyWhereAllowed(Move move, Reading reading) {
    if (move.legalFrom().contains(reading.state())) {
      assertThat(move.apply().apply(reading).state()).isNotEqualTo(reading.state());
    } else {
      assertThatThrownBy(() -> move.apply().apply(reading))
          .isInstanceOf(IllegalMoveException.class)
          .extracting(e -> ((IllegalMoveException) e).rule())
          .asString()
          .isNotBlank();
    }
  }

  @Test
  @Requirement({"J115", "RCR-16"})
  void aiIsWithheldUntilTheFirstReadIsSealedAndRevealed() {
    assertThat(IN_STATE.keySet().stream().filter(ReadingState::withholdsAi))
        .containsExactly(ReadingState.OPENED, ReadingState.BLIND, ReadingState.SEALED);
  }

  @Test
  void brokenGlassRevealsAndMarksTheReadingNotBlind() {
    var broken = OPENED.beginBlind().breakGlass("suspected bleed, no senior on site", AT);
    assertThat(broken.state()).isEqualTo(ReadingState.REVEALED);
    assertThat(broken.wasBlind()).isFalse();
    assertThat(OPENED.beginBlind().seal(AT).reveal(AT).wasBlind()).isTrue();
  }

  @Test
  void brokenGlassNeedsAReason() {
    assertThatThrownBy(() -> OPENED.beginBlind().breakGlass(" ", AT))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("Say why AI is needed now.");
  }

  @Test
  void onlyReadersOpenAReading() {
    for (var role : List.of(Role.QA, Role.ADMIN)) {
      assertThatThrownBy(() -> Reading.open("1.2", "someone", role, AT))
          .isInstanceOf(IllegalMoveException.class);
    }
  }

  @Test
  void aBlindReaderDecidesOnlyAboutOwnFindings() {
    var blind = IN_STATE.get(ReadingState.BLIND);
    blind.requireDecidable(new Verdict.Withdrawn(), Origin.PERSON);
    assertThatThrownBy(() -> blind.requireDecidable(new Verdict.Accepted(), Origin.AI))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("There is no such finding in this study.");
  }

  @Test
  void nothingIsDecidedInASealedOrSignedOrUnbegunReading() {
    for (var state : List.of(ReadingState.SEALED, ReadingState.SIGNED, ReadingState.OPENED)) {
      assertThatThrownBy(
              () -> IN_STATE.get(state).requireDecidable(new Verdict.Accepted(), Origin.AI))
          .isInstanceOf(IllegalMoveException.class);
    }
  }

  @Test
  void ownFindingsAreNotAccepted() {
    assertThatThrownBy(() ->
            IN_STATE
                .get(ReadingState.REVEALED)
                .requireDecidable(new Verdict.Accepted(), Origin.PERSON))
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("Your own finding needs no acceptance.");
  }
}
