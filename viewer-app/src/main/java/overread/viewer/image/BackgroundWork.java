package overread.viewer.image;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one way to do work away from the interface's thread and to come back to it. Tests use
/// [#sameThread], where everything has happened when the call returns.
public interface BackgroundWork {
  /// Runs something that mostly waits, such as a read from disk or network.
  void fetch(Runnable task);

  /// Runs something that mostly computes, such as a decoder.
  void compute(Runnable task);

  /// Runs something on the interface's thread.
  void show(Runnable task);

  /// Works in the background and hands the outcome to the interface's thread.
  default <T> void run(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    fetch(() -> {
      try {
        T result = work.call();
        show(() -> done.accept(result));
      } catch (Exception e) { // the outermost boundary of a background task
        show(() -> failed.accept(e));
      }
    });
  }

  /// Everything at once on the calling thread.
  static BackgroundWork sameThread() {
    return new SameThreadWork();
  }
}
