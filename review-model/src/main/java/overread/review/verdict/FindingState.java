package overread.review.verdict;

/// The state of a finding on the rail.
public enum FindingState {
  UNREVIEWED,
  ACCEPTED,
  REJECTED,
  MODIFIED,
  ADDED,
  ESCALATED,
  /// The reader added it and took it back: no longer shown.
  WITHDRAWN
}
