package overread.review.reading;

/// A move that the reading's state forbids. Carries the name of the rule, for the API and the log.
public final class IllegalMoveException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String rule;

  /// @param rule short name such as `sealed-read-is-immutable`
  /// @param message the sentence shown to the reader
  public IllegalMoveException(String rule, String message) {
    super(message);
    this.rule = rule;
  }

  /// The rule's name.
  public String rule() {
    return rule;
  }
}
