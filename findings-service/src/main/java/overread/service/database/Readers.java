package overread.service.database;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A fixed pool of reading connections; each piece of work sees one consistent state.
final class Readers implements AutoCloseable {
  private final BlockingQueue<Handle> idle;
  private final int size;

  Readers(Jdbi jdbi, int size) {
    this.size = size;
    this.idle = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      var handle = jdbi.open();
      handle.execute("pragma query_only = 1");
      idle.add(handle);
    }
  }

  <T, X extends Exception> T read(Work<T, X> work) throws X {
    Handle handle;
    try {
      handle = idle.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database.", interrupted);
    }
    try {
      handle.begin();
      try {
        return work.run(handle);
      } finally {
        handle.rollback();
      }
    } finally {
      idle.add(handle);
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < size; i++) {
      try {
        idle.take().close();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
