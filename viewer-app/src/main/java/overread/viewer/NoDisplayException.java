package overread.viewer;

/// There is no display to open a window on. The message says how to get one.
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1;

  NoDisplayException(String message) {
    super(message);
  }
}
