package overread.hanging.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import overread.hanging.facts.StudyFact;

class HangingProtocolTest {
  private static final ViewportSpec CELL =
      new ViewportSpec(0, 0, "current", InitialImage.FIRST, null, List.of());

  @Test
  void refusesAViewportThatNamesAnUnknownDisplaySet() {
    assertThatThrownBy(() ->
            new HangingProtocol(
                "p",
                "P",
                List.of(
                    MatchingRule.must(
                        StudyFact.MODALITIES, new Constraint.OneOf(List.of("CT")), 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Stage("one", 1, 1, List.of(CELL)))))
        .hasMessage("Protocol p names an unknown display set current.");
  }

  @Test
  void refusesAViewportOutsideTheGridAndTwoInOneCell() {
    assertThatThrownBy(() -> new Stage("one", 1, 1, List.of(CELL, CELL)))
        .hasMessage("Stage one has two viewports in one cell.");
    assertThatThrownBy(() ->
            new Stage(
                "one",
                1,
                1,
                List.of(new ViewportSpec(0, 1, "x", InitialImage.LAST, null, List.of()))))
        .hasMessage("Stage one has a viewport outside its grid.");
  }

  @Test
  void comparesTextWithoutCaseAndNumbersAsNumbers() {
    assertThat(new Constraint.Contains(List.of("Chest")).accepts(List.of("LOW DOSE CHEST")))
        .isTrue();
    assertThat(new Constraint.OneOf(List.of("CT")).accepts(List.of("PT", "ct"))).isTrue();
    assertThat(new Constraint.Lacks(List.of("scout")).accepts(List.of())).isTrue();
    assertThat(Constraint.atLeast(20).accepts(List.of("100"))).isTrue();
    assertThat(Constraint.atLeast(20).accepts(List.of("many"))).isFalse();
    assertThat(new Constraint.Between(0.1, 3).words()).isEqualTo("is from 0.1 to 3");
  }

  @Test
  void theMiddleOfAStackIsItsCentralImage() {
    assertThat(InitialImage.MIDDLE.index(131)).isEqualTo(65);
    assertThat(InitialImage.LAST.index(0)).isZero();
  }
}
