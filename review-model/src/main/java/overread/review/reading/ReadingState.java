package overread.review.reading;

/// Where a reading stands. `OPENED` is left at once, by policy, for `BLIND` or `REVEALED`.
public enum ReadingState {
  OPENED,
  BLIND,
  SEALED,
  REVEALED,
  SIGNED,
  AMENDING;

  /// Whether nothing of AI may reach the reader.
  public boolean withholdsAi() {
    return this == OPENED || this == BLIND || this == SEALED;
  }
}
