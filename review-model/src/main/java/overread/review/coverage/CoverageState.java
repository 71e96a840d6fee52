package overread.review.coverage;

/// What became of one declared abnormality in one study. The words never reassure.
public enum CoverageState {
  FOUND("found"),
  NONE_MARKED("evaluated, none marked"),
  NOT_EVALUATED("not evaluated"),
  FAILED("failed"),
  OUT_OF_INTENDED_USE("out of intended use"),
  RUNNING("still running");

  private final String words;

  CoverageState(String words) {
    this.words = words;
  }

  /// As shown on the coverage strip.
  public String words() {
    return words;
  }
}
