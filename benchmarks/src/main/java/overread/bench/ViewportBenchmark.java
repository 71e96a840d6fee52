package overread.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import overread.review.finding.ImagePoint;
import overread.viewer.image.DesktopWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.LocalStudy;
import overread.viewer.overlay.Layer;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkShape;
import overread.viewer.overlay.MarkState;
import overread.viewer.viewport.Viewport;
import overread.viewer.viewport.ViewportView;

/// What a reader waits for: the first image, all images, a scroll step, a toggle, a window drag.
final class ViewportBenchmark implements Benchmark {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 900;
  private static final int ROUNDS = 200;
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "viewport";
  }

  @Override
  public String purpose() {
    return "real chest CT on the screen: first image, scrolling, overlay toggle, memory";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var real = Samples.realChest();
    if (real.isEmpty()) {
      rows.skipped("chest CT in a viewport", Samples.NO_REAL_CHEST);
      return;
    }
    Toolkit.start();
    for (int warm = 0; warm < 2; warm++) {
      try (var session = Session.open(real.get())) {
        session.decoded();
      }
    }
    try (var session = Session.open(real.get())) {
      rows.budget("files to first image on the screen, warm", session.firstImage, "ms", 500, true);
      rows.budget("all slices decoded", session.decoded(), "ms", 2500, true);
      session.scroll(1);
      var cpuBefore = cpuMilliseconds();
      var gaps = session.scroll(3);
      var cpu = (cpuMilliseconds() - cpuBefore) / gaps.size();
      rows.budget("scrolling decoded slices, 1000 × 900", 1000 / mean(gaps), "frames/s", 30, false);
      rows.fact(
          "time between scrolled frames, 95th percentile", Toolkit.percentile(gaps, 0.95), "ms");
      rows.fact("processor time for each scrolled frame, all threads", cpu, "ms");
      rows.fact(
          "the same on the interface's thread",
          session.interfaceTime(i -> session.viewport.step(i % 2 == 0 ? 1 : -1)),
          "ms");
      rows.fact(
          "a window drag on the interface's thread",
          session.interfaceTime(i -> session.viewport.dragWindow(i % 2 == 0 ? 3 : -3, 2)),
          "ms");
      rows.budget(
          "overlay toggle until painted, 95th percentile", session.toggle(), "ms", 50, true);
      rows.fact(
          "toggling 20 marks on the interface's thread",
          session.interfaceTime(i -> session.viewport.layers().aiProperty().set(i % 2 == 0)),
          "ms");
      rows.budget("window drag until painted, 95th percentile", session.drag(), "ms", 16, true);
      rows.budget(
          "heap and decoded frames for this study", session.memory() / MEGABYTE, "MB", 700, true);
    }
  }

  private static double cpuMilliseconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(0);
  }

  /// One stack on one stage.
  private static final class Session implements AutoCloseable {
    private final DesktopWork work = new DesktopWork();
    private final long began;
    private final ImageStack stack;
    private final Viewport viewport;
    private final Stage stage;
    private double firstImage;

    private Session(List<Path> files) throws Exception {
      viewport = Toolkit.on(() -> new Viewport(Clock.systemUTC()));
      stage =
          Toolkit.on(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(new ViewportView(viewport), WIDTH, HEIGHT));
            shown.setX(0);
            shown.setY(0);
            shown.show();
            return shown;
          });
      began = System.nanoTime();
      stack = ImageStack.open(LocalStudy.read(files).series().getFirst(), work);
      Toolkit.on(() -> {
        viewport.show(stack);
        return 0;
      });
    }

    static Session open(List<Path> files) throws Exception {
      var session = new Session(files);
      session.untilPainted(() -> session.viewport.isSharp());
      session.firstImage = session.sinceOpen();
      return session;
    }

    double decoded() throws Exception {
      untilPainted(() -> stack.loadedProperty().get() == stack.size());
      return sinceOpen();
    }

    /// Milliseconds between pulses while every pulse goes one slice on.
    List<Double> scroll(int rounds) throws Exception {
      var gaps = new ArrayList<Double>();
      var finished = new CountDownLatch(1);
      Platform.runLater(() -> {
        viewport.first();
        new AnimationTimer() {
          private long last;
          private int step;

          @Override
          public void handle(long ignored) {
            var now = System.nanoTime();
            if (last != 0) {
              gaps.add((now - last) / 1e6);
            }
            last = now;
            viewport.goTo(++step % stack.size());
            if (step >= rounds * stack.size()) {
              stop();
              finished.countDown();
            }
          }
        }.start();
      });
      finished.await();
      return gaps;
    }

    double toggle() throws Exception {
      var slice = stack.slice(stack.size() / 2);
      var shape =
          new MarkShape.Circle(
              slice.sopInstanceUid(),
              slice.frame(),
              new ImagePoint(200, 200),
              new ImagePoint(220, 200));
      Toolkit.on(() -> {
        viewport.goTo(stack.size() / 2);
        for (int i = 0; i < 20; i++) {
          viewport
              .marks()
              .add(new Mark("f" + i, Layer.AI, MarkState.UNREVIEWED, "" + i, List.of(shape)));
        }
        return 0;
      });
      return Toolkit.percentile(
          repeated(i -> viewport.layers().aiProperty().set(i % 2 == 1)), 0.95);
    }

    double drag() throws Exception {
      return Toolkit.percentile(repeated(i -> viewport.dragWindow(i % 2 == 0 ? 3 : -3, 2)), 0.95);
    }

    private List<Double> repeated(IntConsumer change) throws Exception {
      var times = new ArrayList<Double>();
      for (int i = 0; i < 100; i++) {
        var round = i;
        var changed = new CompletableFuture<Long>();
        Platform.runLater(() -> {
          var from = System.nanoTime();
          change.accept(round);
          stage.getScene().getRoot().layout();
          afterPulse(() -> changed.complete(System.nanoTime() - from));
        });
        times.add(changed.get() / 1e6);
      }
      return times;
    }

    /// Processor time that a change takes on the interface's thread until it is laid out, whatever
    /// else runs on the machine: mean of many.
    double interfaceTime(IntConsumer change) throws Exception {
      return Toolkit.on(() -> {
        var threads = ManagementFactory.getThreadMXBean();
        var from = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
          change.accept(i);
          stage.getScene().getRoot().layout();
        }
        return (threads.getCurrentThreadCpuTime() - from) / 1e6 / ROUNDS;
      });
    }

    long memory() throws Exception {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      var runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory() + stack.decodedBytes();
    }

    private double sinceOpen() {
      return (System.nanoTime() - began) / 1e6;
    }

    private void untilPainted(BooleanSupplier condition) throws Exception {
      var done = new CompletableFuture<Void>();
      Platform.runLater(() -> check(condition, done));
      done.get(60, TimeUnit.SECONDS);
    }

    private void check(BooleanSupplier condition, CompletableFuture<Void> done) {
      afterPulse(() -> {
        if (condition.getAsBoolean()) {
          done.complete(null);
        } else {
          check(condition, done);
        }
      });
    }

    private void afterPulse(Runnable task) {
      Toolkit.afterPulse(stage.getScene(), task);
    }

    @Override
    public void close() {
      Platform.runLater(() -> {
        viewport.clear();
        stage.close();
      });
      stack.close();
      work.close();
    }
  }
}
