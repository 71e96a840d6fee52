package overread.review.finding;

/// Side of the body a finding is on.
public enum Laterality {
  LEFT,
  RIGHT,
  BILATERAL
}
