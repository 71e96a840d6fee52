package overread.service.projection;

/// What was asked for does not exist, or this reader may not know that it does: both look the same.
public final class NothingHereException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The one sentence for everything that is not there.
  public static final String SENTENCE = "There is nothing here under this address.";

  public NothingHereException() {
    super(SENTENCE);
  }
}
