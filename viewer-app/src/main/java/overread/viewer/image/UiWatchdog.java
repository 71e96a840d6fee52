package overread.viewer.image;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Logs what held the interface's thread for longer than 8 ms: a beat is sent through its queue,
/// and when it is late, the thread's stack says what it was doing.
public final class UiWatchdog implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(UiWatchdog.class.getName());
  private static final long LIMIT_MS = 8;
  private static final Duration BETWEEN_BEATS = Duration.ofMillis(40);
  private static final int FRAMES_SHOWN = 12;

  private final Thread watcher;

  private UiWatchdog(Thread interfaceThread) {
    watcher =
        Thread.ofPlatform().daemon().name("ui-watchdog").unstarted(() -> watch(interfaceThread));
  }

  /// Starts to watch; called on the interface's thread.
  public static UiWatchdog start() {
    var watchdog = new UiWatchdog(Thread.currentThread());
    watchdog.watcher.start();
    return watchdog;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  private static void watch(Thread interfaceThread) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(BETWEEN_BEATS);
        beat(interfaceThread);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void beat(Thread interfaceThread) throws InterruptedException {
    var ran = new CountDownLatch(1);
    var sent = System.nanoTime();
    Platform.runLater(ran::countDown);
    if (ran.await(LIMIT_MS, TimeUnit.MILLISECONDS)) {
      return;
    }
    var stack = interfaceThread.getStackTrace();
    ran.await();
    var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
    LOG.warning(() -> "The interface was held for %d ms by%n%s".formatted(took, text(stack)));
  }

  private static String text(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .limit(FRAMES_SHOWN)
        .map(frame -> "  " + frame)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
