package overread.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The interface's toolkit as the measurements need it: software pipeline, no display unless one is
/// asked for with `-Dglass.platform`.
final class Toolkit {
  private static final int PATIENCE = 120;
  private static boolean started;

  private Toolkit() {}

  /// Starts it once.
  static synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    var begun = new CompletableFuture<Void>();
    Platform.startup(() -> begun.complete(null));
    Platform.setImplicitExit(false);
    begun.join();
  }

  /// Runs on the interface's thread and waits for the answer.
  static <T> T on(Callable<T> task) throws Exception {
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(task.call());
      } catch (Exception e) { // handed to the caller
        result.completeExceptionally(e);
      }
    });
    return result.get(PATIENCE, TimeUnit.SECONDS);
  }

  /// Milliseconds from just before `change` until `condition` holds after a layout and the pulse
  /// after that has begun, when what was laid out has been handed to the window.
  static double untilPainted(Scene scene, Runnable change, BooleanSupplier condition)
      throws Exception {
    var painted = new CompletableFuture<Double>();
    Platform.runLater(() -> {
      var from = System.nanoTime();
      change.run();
      whenLaidOut(
          scene,
          condition,
          () -> afterPulse(scene, () -> painted.complete((System.nanoTime() - from) / 1e6)));
    });
    return painted.get(PATIENCE, TimeUnit.SECONDS);
  }

  private static void whenLaidOut(Scene scene, BooleanSupplier condition, Runnable task) {
    afterPulse(
        scene,
        () -> {
          if (condition.getAsBoolean()) {
            task.run();
          } else {
            whenLaidOut(scene, condition, task);
          }
        });
  }

  /// Runs `task` once, at the end of the layout of the next pulse.
  static void afterPulse(Scene scene, Runnable task) {
    var listener = new Runnable[1];
    listener[0] =
        () -> {
          scene.removePostLayoutPulseListener(listener[0]);
          task.run();
        };
    scene.addPostLayoutPulseListener(listener[0]);
    Platform.requestNextPulse();
  }

  /// The value below which this part of the values lies.
  static double percentile(List<Double> values, double part) {
    var sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1.0, Math.ceil(sorted.size() * part)));
  }
}
