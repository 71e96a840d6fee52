package overread.service.database;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns the database's error codes into the sentences a person can act on.
final class SqlFailures {
  private SqlFailures() {}

  /// The storage failure inside `failure`, or null when it is something else.
  static @Nullable StorageException storage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageException known) {
        return known;
      }
      if (cause instanceof SQLiteException sqlite) {
        return of(sqlite);
      }
    }
    return null;
  }

  private static @Nullable StorageException of(SQLiteException failure) {
    var primary = failure.getResultCode().code & 0xff;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return new StorageException(
          StorageException.Kind.FULL,
          "The disk is full. Free some space; nothing stored is lost.",
          failure);
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code) {
      return new StorageException(
          StorageException.Kind.READ_ONLY, "The data folder can't be written to.", failure);
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new StorageException(
          StorageException.Kind.DAMAGED, "The archive's index is damaged.", failure);
    }
    if (primary == SQLiteErrorCode.SQLITE_IOERR.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return new StorageException(
          StorageException.Kind.UNAVAILABLE,
          "The data folder can't be used: " + failure.getMessage(),
          failure);
    }
    return null;
  }
}
