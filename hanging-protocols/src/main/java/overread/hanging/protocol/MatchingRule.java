package overread.hanging.protocol;

import overread.hanging.facts.Fact;

/// One rule: a constraint on a fact, with the weight it adds to the score when it holds.
///
/// @param required when it doesn't hold, the whole candidate is out
/// @param <T> what the fact is of
public record MatchingRule<T>(Fact<T> fact, Constraint constraint, int weight, boolean required) {
  public MatchingRule {
    if (weight < 0) {
      throw new IllegalArgumentException("A rule's weight can't be negative.");
    }
  }

  /// A rule that must hold.
  public static <T> MatchingRule<T> must(Fact<T> fact, Constraint constraint, int weight) {
    return new MatchingRule<>(fact, constraint, weight, true);
  }

  /// A rule that only adds to the score.
  public static <T> MatchingRule<T> prefer(Fact<T> fact, Constraint constraint, int weight) {
    return new MatchingRule<>(fact, constraint, weight, false);
  }

  /// The rule in words, as in "modality is CT".
  public String words() {
    return fact.words() + " " + constraint.words();
  }
}
