package overread.hanging.matching;

/// What became of one rule.
///
/// @param subject the study or series asked, in words
/// @param values what was found
public record RuleOutcome(
    String subject, String rule, String values, boolean held, int points, boolean required) {
  /// One line of an explanation.
  public String words() {
    return "%s: %s: %s (found %s)"
        .formatted(
            subject,
            rule,
            held ? "yes, +" + points : required ? "no, and it is required" : "no",
            values.isEmpty() ? "nothing" : values);
  }
}
