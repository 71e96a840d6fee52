package overread.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overread.requirement.Requirement;
import overread.review.reading.ReadingState;
import overread.review.reading.Role;

class PolicyTest {
  private static PolicyQuestion question(Role role, Phase phase, ReadingState state) {
    return new PolicyQuestion("reader", role, "desk-1", "Nodule finder", phase, "CT", state);
  }

  private static PolicyRule rule(String name, String algorithm, Role role, Visibility visibility) {
    return new PolicyRule(name, null, role, null, algorithm, null, null, visibility, 0.3);
  }

  @ParameterizedTest
  @EnumSource(ReadingState.class)
  @Requirement({"J115", "J117"})
  void aTraineeSeesAiOnlyAfterTheSealedFirstRead(ReadingState state) {
    var decision = Policy.standard().decide(question(Role.TRAINEE, Phase.ASSISTIVE, state));
    assertThat(decision.visible()).isEqualTo(!state.withholdsAi());
    assertThat(decision.rule()).isEqualTo("trainee reads blind first");
  }

  @Test
  void aRadiologistSeesAiFromTheStart() {
    var decision =
        Policy.standard().decide(question(Role.RADIOLOGIST, Phase.ASSISTIVE, ReadingState.OPENED));
    assertThat(decision)
        .isEqualTo(
            new Decision(
                true,
                Visibility.SHOWN,
                0,
                "radiologist sees AI from the start",
                "Rule: radiologist sees AI from the start."));
  }

  @Test
  @Requirement("M136")
  void aSilentAlgorithmIsWithheldFromEveryReaderWhateverTheTableSays() {
    var everything = new Policy(List.of(rule("all", null, null, Visibility.SHOWN)));
    for (var role : List.of(Role.RADIOLOGIST, Role.TRAINEE)) {
      var decision = everything.decide(question(role, Phase.SILENT, ReadingState.REVEALED));
      assertThat(decision.visible()).isFalse();
      assertThat(decision.rule()).isEqualTo("silent phase");
    }
    assertThat(everything.decide(question(Role.QA, Phase.SILENT, ReadingState.REVEALED)).visible())
        .isTrue();
  }

  @Test
  void theNarrowestRuleDecidesWhateverTheOrder() {
    var wide = rule("all", null, null, Visibility.SHOWN);
    var narrow = rule("not this one", "Nodule finder", null, Visibility.WITHHELD);
    for (var rules : List.of(List.of(wide, narrow), List.of(narrow, wide))) {
      assertThat(
              new Policy(rules)
                  .decide(question(Role.RADIOLOGIST, Phase.ASSISTIVE, ReadingState.REVEALED))
                  .rule())
          .isEqualTo("not this one");
    }
  }

  @Test
  void ofEquallyNarrowRulesTheFirstDecides() {
    var policy =
        new Policy(
            List.of(
                rule("first", null, Role.RADIOLOGIST, Visibility.WITHHELD),
                rule("second", null, Role.RADIOLOGIST, Visibility.SHOWN)));
    assertThat(
            policy
                .decide(question(Role.RADIOLOGIST, Phase.ASSISTIVE, ReadingState.REVEALED))
                .rule())
        .isEqualTo("first");
  }

  @Test
  void whatNoRuleMatchesIsWithheld() {
    var decision =
        new Policy(List.of())
            .decide(question(Role.RADIOLOGIST, Phase.ASSISTIVE, ReadingState.REVEALED));
    assertThat(decision.visible()).isFalse();
    assertThat(decision.rule()).isEqualTo("no rule");
  }
}
