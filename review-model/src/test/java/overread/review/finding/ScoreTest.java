package overread.review.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final CodedConcept CERTAINTY =
      new CodedConcept("111012", "DCM", "Certainty of Finding");

  @Test
  void aScoreIsShownInItsOwnScaleAndAsPerCentOnlyWhenCalibrated() {
    assertThat(new Score(82, 100, CERTAINTY, false).text()).isEqualTo("82/100");
    assertThat(new Score(82, 100, CERTAINTY, true).text()).isEqualTo("82 %");
    assertThat(new Score(0.93, 1, CERTAINTY, false).text()).isEqualTo("0.93/1");
  }

  @Test
  void ranksCompareScoresOfDifferentScales() {
    assertThat(new Score(7, 10, CERTAINTY, false).rank())
        .isLessThan(new Score(82, 100, CERTAINTY, false).rank());
    assertThat(new Score(120, 100, CERTAINTY, false).rank()).isEqualTo(1);
  }

  @Test
  void aScoreWithoutAScaleIsRefused() {
    assertThatThrownBy(() -> new Score(1, 0, CERTAINTY, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Score(Double.NaN, 1, CERTAINTY, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
