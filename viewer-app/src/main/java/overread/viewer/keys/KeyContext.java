package overread.viewer.keys;

/// Where a key means something. Two contexts overlap when both can hold at the same time; then one
/// chord may not mean two things.
public enum KeyContext {
  /// Always.
  EVERYWHERE,
  /// The worklist is shown.
  WORKLIST,
  /// A study is open: images, layers, own findings.
  DESK,
  /// A study is open and AI may be seen: review of its findings.
  REVIEW,
  /// A study is open and AI is withheld.
  BLIND,
  /// The comparison after the reveal waits for an answer.
  COMPARISON;

  /// Whether both can hold at the same time.
  public boolean overlaps(KeyContext other) {
    if (this == other || this == EVERYWHERE || other == EVERYWHERE) {
      return true;
    }
    if (this == WORKLIST || other == WORKLIST) {
      return false;
    }
    return this == DESK || other == DESK;
  }
}
