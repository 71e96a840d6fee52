package overread.viewer.tour;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import overread.dicom.image.PngWriter;

/// The workstation's window without a display: content of 1600×1000, shown in a window small enough
/// for the headless platform, driven by keys, photographed at its full size.
final class TourWindow {
  static final int WIDTH = 1600;
  static final int HEIGHT = 1000;
  private static final double SHOWN = 0.625;
  private final Region content;
  private final Stage stage;

  private TourWindow(Region content, Stage stage) {
    this.content = content;
    this.stage = stage;
  }

  /// Shows the content; on the toolkit's thread.
  static TourWindow show(Region content, java.util.function.Consumer<Scene> attach) {
    content.setMinSize(WIDTH, HEIGHT);
    content.setMaxSize(WIDTH, HEIGHT);
    content.setPrefSize(WIDTH, HEIGHT);
    content.getTransforms().setAll(new Scale(SHOWN, SHOWN));
    var scene = new Scene(new Group(content), WIDTH * SHOWN, HEIGHT * SHOWN);
    scene.setFill(Color.web("#0E1114"));
    attach.accept(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return new TourWindow(content, stage);
  }

  void close() {
    onToolkit(() -> {
      stage.hide();
      return true;
    });
  }

  /// Runs on the toolkit's thread and waits for the answer.
  static <T> T onToolkit(Supplier<T> question) {
    if (Platform.isFxApplicationThread()) {
      return question.get();
    }
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    try {
      return answer.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The tour was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("The window did not answer within 30 s.", e);
    }
  }

  /// Presses and releases a key.
  void key(KeyCode code, String text, KeyModifiers with) {
    down(code, text, with);
    up(code, with);
  }

  /// Presses a key.
  void down(KeyCode code, String text, KeyModifiers with) {
    fire(KeyEvent.KEY_PRESSED, code, text, with);
  }

  /// Releases a key.
  void up(KeyCode code, KeyModifiers with) {
    fire(KeyEvent.KEY_RELEASED, code, "", with);
  }

  private void fire(
      javafx.event.EventType<KeyEvent> type, KeyCode code, String text, KeyModifiers with) {
    onToolkit(() -> {
      var scene = stage.getScene();
      EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
      Event.fireEvent(
          target,
          new KeyEvent(type, text, text, code, with.shift(), with.control(), with.alt(), false));
      return true;
    });
  }

  /// Whether a node of this kind has the keys.
  boolean hasFocus(Class<?> kind) {
    return kind.isInstance(stage.getScene().getFocusOwner());
  }

  /// Waits until the toolkit has drawn a few more frames.
  void settle() {
    var drawn = new CompletableFuture<Boolean>();
    onToolkit(() -> {
      new AnimationTimer() {
        private int frames;

        @Override
        public void handle(long now) {
          if (++frames == 4) {
            stop();
            drawn.complete(true);
          }
        }
      }.start();
      return true;
    });
    drawn.join();
  }

  /// Writes a picture of the content.
  void photograph(Path file) throws IOException {
    settle();
    var pixels = new int[WIDTH * HEIGHT];
    onToolkit(() -> {
      var parameters = new SnapshotParameters();
      parameters.setTransform(new Scale(1 / SHOWN, 1 / SHOWN));
      parameters.setFill(Color.web("#0E1114"));
      var image = content.snapshot(parameters, null);
      image
          .getPixelReader()
          .getPixels(
              0,
              0,
              Math.min(WIDTH, (int) image.getWidth()),
              Math.min(HEIGHT, (int) image.getHeight()),
              PixelFormat.getIntArgbInstance(),
              pixels,
              0,
              WIDTH);
      return true;
    });
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PngWriter.write(pixels, WIDTH, HEIGHT, out);
    }
  }
}
