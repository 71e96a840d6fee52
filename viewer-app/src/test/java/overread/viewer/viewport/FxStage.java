package overread.viewer.viewport;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A stage on the headless platform, at (0, 0) and no larger than its screen of 1000 × 1000.
public final class FxStage {
  private static boolean started;

  private FxStage() {}

  public static <T> T on(Callable<T> work) {
    start();
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    return result.orTimeout(60, TimeUnit.SECONDS).join();
  }

  public static void run(Runnable work) {
    on(() -> {
      work.run();
      return 0;
    });
  }

  static Stage show(Parent root, int width, int height) {
    return on(() -> {
      var stage = new Stage();
      stage.setScene(new Scene(root, width, height, Color.web("#0E1114")));
      stage.setX(0);
      stage.setY(0);
      stage.show();
      return stage;
    });
  }

  /// What is on the stage as ARGB by row.
  static int[] pixels(Stage stage) {
    return on(() -> {
      var image = stage.getScene().snapshot(null);
      return argb(image);
    });
  }

  static void save(Stage stage, Path file) {
    var image = on(() -> stage.getScene().snapshot(null));
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, argb(image), 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] argb(WritableImage image) {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    return pixels;
  }

  private static synchronized void start() {
    if (!started) {
      Platform.setImplicitExit(false);
      var ready = new CompletableFuture<Void>();
      Platform.startup(() -> ready.complete(null));
      ready.join();
      started = true;
    }
  }
}
