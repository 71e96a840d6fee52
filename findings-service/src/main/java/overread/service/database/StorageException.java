package overread.service.database;

import java.io.IOException;

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

  /// A failed write to a file, as what it means where that is known.
  ///
  /// @return the failure itself when it has another meaning
  public static IOException of(IOException failure) {
    var text = String.valueOf(failure.getMessage());
    if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
      throw new StorageException(
          Kind.FULL, "The disk is full. Free some space; nothing stored is lost.", failure);
    }
    if (text.contains("Read-only file system")) {
      throw new StorageException(Kind.READ_ONLY, "The data folder can't be written to.", failure);
    }
    return failure;
  }

  /// Why.
  public Kind kind() {
    return kind;
  }
}
