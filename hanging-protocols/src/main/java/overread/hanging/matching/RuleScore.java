package overread.hanging.matching;

import java.util.ArrayList;
import java.util.List;
import overread.hanging.protocol.MatchingRule;

/// The outcome of all rules on one study or series: the sum of the weights of those that held.
///
/// @param passed false when a required rule did not hold; the score is then 0
record RuleScore(boolean passed, int score, List<RuleOutcome> outcomes) {
  static <T> RuleScore of(String words, T subject, List<MatchingRule<T>> rules) {
    boolean passed = true;
    int score = 0;
    List<RuleOutcome> outcomes = new ArrayList<>();
    for (MatchingRule<T> rule : rules) {
      List<String> values = rule.fact().of(subject);
      boolean held = rule.constraint().accepts(values);
      int points = held ? rule.weight() : 0;
      passed &= held || !rule.required();
      score += points;
      outcomes.add(
          new RuleOutcome(
              words, rule.words(), String.join(", ", values), held, points, rule.required()));
    }
    return new RuleScore(passed, passed ? score : 0, List.copyOf(outcomes));
  }
}
