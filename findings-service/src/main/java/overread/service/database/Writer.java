package overread.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The only thread that writes. It takes up to 64 waiting pieces of work into one transaction, each
/// in its own savepoint, commits once (one fsync) and only then completes them.
final class Writer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Writer.class.getName());
  private static final int GROUP = 64;

  private final Handle handle;
  private final BlockingQueue<Task<?, ?>> queue = new ArrayBlockingQueue<>(1024);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  Writer(Handle handle) {
    this.handle = handle;
    this.thread = Thread.ofPlatform().name("database-writer").start(this::run);
  }

  /// Waits until the work is durable.
  <T> CompletableFuture<T> submit(Work<T, ?> work) {
    var task = new Task<>(work);
    if (closed) {
      task.future.completeExceptionally(new IllegalStateException("The database is closed."));
      return task.future;
    }
    try {
      queue.put(task);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      task.future.completeExceptionally(interrupted);
    }
    return task.future;
  }

  /// Called on the writer's thread after each commit; must be quick.
  void afterCommit(Runnable listener) {
    listeners.add(listener);
  }

  private void run() {
    var group = new ArrayList<Task<?, ?>>(GROUP);
    while (!closed || !queue.isEmpty()) {
      group.clear();
      try {
        group.add(queue.take());
      } catch (InterruptedException interrupted) {
        continue;
      }
      queue.drainTo(group, GROUP - 1);
      commit(group);
    }
  }

  /// Transactions are begun and ended in plain SQL: the driver's own would not notice that a full
  /// disk has ended one already.
  private void commit(List<Task<?, ?>> group) {
    try {
      handle.execute("begin immediate");
      for (var task : group) {
        handle.execute("savepoint work");
        if (!task.attempt(handle)) {
          handle.execute("rollback to work");
        }
        handle.execute("release work");
      }
      handle.execute("commit");
    } catch (RuntimeException failure) { // of the database: none of the group is kept
      rollback();
      group.forEach(task -> task.fail(failure));
      return;
    }
    for (var listener : listeners) {
      listener.run();
    }
    group.forEach(Task::finish);
  }

  private void rollback() {
    try {
      handle.execute("rollback");
    } catch (JdbiException ended) {
      LOG.log(Level.FINE, "The database had ended the transaction itself", ended);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    handle.close();
  }

  private static final class Task<T, X extends Exception> {
    private final Work<T, X> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Task(Work<T, X> work) {
      this.work = work;
    }

    /// Whether the work went through; the outcome is told after the commit.
    boolean attempt(Handle handle) {
      try {
        var value = work.run(handle);
        outcome = () -> future.complete(value);
        return true;
      } catch (
          Exception failure) { // the caller gets it, whatever it is: this is the outermost boundary
        if (SqlFailures.storage(failure) != null) {
          throw new IllegalStateException(failure);
        }
        outcome = () -> future.completeExceptionally(failure);
        return false;
      }
    }

    void finish() {
      outcome.run();
    }

    void fail(Throwable failure) {
      future.completeExceptionally(failure);
    }
  }
}
