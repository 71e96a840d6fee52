package overread.review.finding;

/// Who marked a finding.
public enum Origin {
  AI,
  PERSON
}
