package overread.review.finding;

/// Whether the sender says that the thing is there. An absent finding fills the coverage strip and
/// is never drawn.
public enum Presence {
  PRESENT,
  ABSENT,
  UNDETERMINED
}
