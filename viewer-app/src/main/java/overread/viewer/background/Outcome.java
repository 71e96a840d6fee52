package overread.viewer.background;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import overread.viewer.image.BackgroundWork;

/// Brings the outcome of a future to the interface's thread.
public final class Outcome {
  private Outcome() {}

  /// Exactly one of the two is called there.
  public static <T> void of(
      CompletableFuture<T> future,
      BackgroundWork work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    var _ =
        future.whenComplete((value, failure) ->
            work.show(() -> {
              if (failure == null) {
                done.accept(value);
              } else {
                failed.accept(failure);
              }
            }));
  }
}
