package overread.service.database;

/// The database or the archive folder can't take what was to be stored. Nothing was acknowledged;
/// what was stored before stays readable.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Why nothing can be written.
  public enum Kind {
    FULL,
    READ_ONLY,
    DAMAGED,
    UNAVAILABLE
  }

  private final Kind kind;

  public StorageException(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  /// Why.
  public Kind kind() {
    return kind;
  }
}
