package overread.viewer.image;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Background work of the running workstation: virtual threads for what waits, two threads for what
/// computes. Work that comes after [#close] is dropped: the window it was for is gone.
public final class DesktopWork implements BackgroundWork, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DesktopWork.class.getName());
  private static final int COMPUTING_THREADS = 2;

  private final ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService computing =
      Executors.newFixedThreadPool(COMPUTING_THREADS, computingThreads());

  private static ThreadFactory computingThreads() {
    return Thread.ofPlatform()
        .daemon()
        .name("decoder-", 1)
        .priority(Thread.NORM_PRIORITY - 1)
        .factory();
  }

  @Override
  public void fetch(Runnable task) {
    submit(fetching, task);
  }

  @Override
  public void compute(Runnable task) {
    submit(computing, task);
  }

  @Override
  public void show(Runnable task) {
    Platform.runLater(task);
  }

  @Override
  public void close() {
    fetching.shutdownNow();
    computing.shutdownNow();
  }

  private static void submit(ExecutorService executor, Runnable task) {
    try {
      executor.execute(() -> logged(task));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "dropped work after close", e);
    }
  }

  private static void logged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "background work failed", e);
      throw e;
    }
  }
}
