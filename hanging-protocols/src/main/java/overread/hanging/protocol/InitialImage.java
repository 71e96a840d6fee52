package overread.hanging.protocol;

/// Which image of the stack is shown first.
public enum InitialImage {
  FIRST,
  MIDDLE,
  LAST;

  /// The 0-based index in a stack of `size` images.
  public int index(int size) {
    return switch (this) {
      case FIRST -> 0;
      case MIDDLE -> size / 2;
      case LAST -> Math.max(0, size - 1);
    };
  }
}
