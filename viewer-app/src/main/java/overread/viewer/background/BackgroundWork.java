package overread.viewer.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// placeholder until the image package lands
public interface BackgroundWork {
  void fetch(Runnable task);

  void show(Runnable task);

  default <T> void run(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    fetch(
        () -> {
          try {
            T result = work.call();
            show(() -> done.accept(result));
          } catch (Exception e) {
            show(() -> failed.accept(e));
          }
        });
  }
}
