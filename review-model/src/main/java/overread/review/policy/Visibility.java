package overread.review.policy;

/// What a decision grants.
public enum Visibility {
  /// Shown from the start.
  SHOWN,
  /// Withheld until the first read is sealed, then shown.
  BLIND_FIRST,
  /// Never shown to this reader.
  WITHHELD
}
