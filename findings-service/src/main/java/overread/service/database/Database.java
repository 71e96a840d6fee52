package overread.service.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import overread.service.CouldNotRunException;

/// The embedded SQLite database: write-ahead log, `synchronous=FULL`, one writer with group commit,
/// readers of their own. A write returns when it is on the disk.
public final class Database implements AutoCloseable {
  private static final int READERS = 4;

  /// Kept, or its level would be forgotten.
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
  }

  private final Writer writer;
  private final Readers readers;

  private Database(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  /// Opens or creates the database and brings it to the newest schema.
  ///
  /// @throws CouldNotRunException when the file is damaged or can't be written
  public static Database open(Path file) {
    var source = source(file);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:overread/service/migration")
          .load()
          .migrate();
      var writing = Jdbi.create(source).open();
      check(writing, file);
      return new Database(new Writer(writing), new Readers(Jdbi.create(source), READERS));
    } catch (FlywayException | JdbiException failure) {
      throw couldNotRun(file, failure);
    }
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void check(Handle handle, Path file) {
    var pages = handle.createQuery("pragma page_count").mapTo(Long.class).one();
    if (pages < 16_384) {
      var answer = handle.createQuery("pragma quick_check(1)").mapTo(String.class).one();
      if (!"ok".equals(answer)) {
        throw damaged(file, null);
      }
    }
  }

  private static CouldNotRunException couldNotRun(Path file, Throwable failure) {
    var storage = SqlFailures.storage(failure);
    if (storage == null) {
      return new CouldNotRunException(
          "The database " + file + " can't be opened: " + failure.getMessage(), failure);
    }
    return switch (storage.kind()) {
      case DAMAGED -> damaged(file, failure);
      case READ_ONLY, UNAVAILABLE ->
          new CouldNotRunException(
              "The data folder "
                  + file.getParent()
                  + " can't be written to. Give its owner write access or choose another with --data.",
              failure);
      case FULL ->
          new CouldNotRunException(
              "The disk that holds "
                  + file.getParent()
                  + " is full. Free some space and start again.",
              failure);
    };
  }

  private static CouldNotRunException damaged(
      Path file, @org.jspecify.annotations.Nullable Throwable failure) {
    var sentence =
        "The archive's index "
            + file
            + " is damaged. Restore it from a backup, or move it away and import the images again.";
    return failure == null
        ? new CouldNotRunException(sentence)
        : new CouldNotRunException(sentence, failure);
  }

  /// Runs `work` on the writer and returns when it is durable.
  ///
  /// @throws StorageException when the disk is full or can't be written; nothing is kept then
  @SuppressWarnings("unchecked")
  public <T, X extends Exception> T write(Work<T, X> work) throws X {
    try {
      return writer.submit(work).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing.", interrupted);
    } catch (ExecutionException failure) {
      var storage = SqlFailures.storage(failure);
      if (storage != null) {
        throw storage;
      }
      var cause = failure.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw (X) cause;
    }
  }

  /// Makes a change on the writer and returns when it is durable.
  ///
  /// @throws StorageException when the disk is full or can't be written; nothing is kept then
  public <X extends Exception> void change(Change<X> change) throws X {
    Work<Boolean, X> work =
        handle -> {
          change.make(handle);
          return true;
        };
    var _ = write(work);
  }

  /// Runs `work` on one consistent state.
  public <T, X extends Exception> T read(Work<T, X> work) throws X {
    return readers.read(work);
  }

  /// Adds a quick signal that is called after each commit.
  public void afterCommit(Runnable listener) {
    writer.afterCommit(listener);
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
