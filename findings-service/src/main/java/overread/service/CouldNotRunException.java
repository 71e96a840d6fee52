package overread.service;

/// The service can't start or go on. The message is one sentence for the person who started it and
/// says what to do; no stack trace is shown with it.
public final class CouldNotRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CouldNotRunException(String sentence) {
    super(sentence);
  }

  public CouldNotRunException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
