package overread.review.coverage;

/// How far AI is with a study, as the worklist shows it.
public enum AiState {
  NOT_APPLICABLE("no AI covers this study"),
  WAITING("AI waiting"),
  READY("AI ready"),
  FAILED("AI failed"),
  TIMED_OUT("AI timed out");

  private final String words;

  AiState(String words) {
    this.words = words;
  }

  /// As shown on the worklist.
  public String words() {
    return words;
  }
}
