package overread.review.verdict;

/// Why a mark was rejected: optional, given with one key after the verdict. The order is that of
/// the keys 1 to 6.
public enum RejectReason {
  ANATOMY("normal anatomy", "FP-ANATOMY"),
  ARTEFACT("artefact", "FP-ARTEFACT"),
  KNOWN_BENIGN("known or benign", "FP-KNOWN-BENIGN"),
  WRONG_LOCATION("wrong location", "WRONG-LOCATION"),
  DUPLICATE("duplicate", "DUPLICATE"),
  NOT_RELEVANT("not relevant", "NOT-RELEVANT");

  private final String words;
  private final String code;

  RejectReason(String words, String code) {
    this.words = words;
    this.code = code;
  }

  /// As shown to the reader.
  public String words() {
    return words;
  }

  /// As written into the assessment report.
  public String code() {
    return code;
  }
}
