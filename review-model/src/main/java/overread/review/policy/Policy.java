package overread.review.policy;

import java.util.List;
import overread.review.reading.Role;

/// The policy table. The narrowest matching rule decides; of equally narrow ones, the first. Two
/// things stand above the table: a silent algorithm is withheld from every reader, and what no rule
/// matches is withheld.
public record Policy(List<PolicyRule> rules) {
  public Policy {
    rules = List.copyOf(rules);
  }

  /// Consultants see results from the start, trainees after their sealed first read, QA always.
  public static Policy standard() {
    return new Policy(
        List.of(
            rule("trainee reads blind first", Role.TRAINEE, Visibility.BLIND_FIRST),
            rule("radiologist sees AI from the start", Role.RADIOLOGIST, Visibility.SHOWN),
            rule("QA sees AI", Role.QA, Visibility.SHOWN),
            rule("administrators see AI", Role.ADMIN, Visibility.SHOWN)));
  }

  private static PolicyRule rule(String name, Role role, Visibility visibility) {
    return new PolicyRule(name, null, role, null, null, null, null, visibility, 0);
  }

  /// Decides one question.
  public Decision decide(PolicyQuestion question) {
    var reader = question.role().reads();
    if (question.phase() == Phase.SILENT && reader) {
      return new Decision(
          false,
          Visibility.WITHHELD,
          0,
          "silent phase",
          question.algorithm() + " runs silently: its results are kept and shown to no reader.");
    }
    PolicyRule narrowest = null;
    for (var rule : rules) {
      if (rule.matches(question) && (narrowest == null || rule.weight() > narrowest.weight())) {
        narrowest = rule;
      }
    }
    return narrowest == null
        ? new Decision(
            false,
            Visibility.WITHHELD,
            0,
            "no rule",
            "No rule of the policy allows this: withheld.")
        : answer(narrowest, question);
  }

  private static Decision answer(PolicyRule rule, PolicyQuestion question) {
    var visible =
        switch (rule.visibility()) {
          case SHOWN -> true;
          case BLIND_FIRST -> !question.state().withholdsAi();
          case WITHHELD -> false;
        };
    return new Decision(
        visible, rule.visibility(), rule.threshold(), rule.name(), "Rule: " + rule.name() + ".");
  }
}
