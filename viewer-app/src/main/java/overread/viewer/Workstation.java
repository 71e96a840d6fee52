package overread.viewer;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import overread.viewer.background.ToolkitTiming;
import overread.viewer.image.DesktopWork;
import overread.viewer.keys.KeyRegistry;
import overread.viewer.shell.ShellView;
import overread.viewer.shell.WorkstationRoom;
import overread.viewer.theme.DarkRoom;
import overread.viewer.words.Words;

/// The workstation program.
public final class Workstation {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  private Workstation() {}

  /// Opens the window and returns when it is closed.
  ///
  /// @throws NoDisplayException with one sentence when there is no display
  public static void launch(WorkstationConfiguration configuration)
      throws NoDisplayException, InterruptedException {
    requireDisplay();
    var closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> open(configuration, closed));
    } catch (UnsupportedOperationException e) {
      throw new NoDisplayException(Words.say("workstation.no-display"));
    }
    closed.await();
  }

  private static void open(WorkstationConfiguration configuration, CountDownLatch closed) {
    DarkRoom.install();
    var work = new DesktopWork();
    var room =
        new WorkstationRoom(
            configuration.service(),
            configuration.folder(),
            configuration.demoUsers(),
            work,
            new ToolkitTiming());
    var view = new ShellView(room.shell(), KeyRegistry.standard());
    DarkRoom.dress(view);
    var scene = new Scene(view, WIDTH, HEIGHT);
    view.attach(scene);
    var stage = new Stage();
    stage.setTitle(Words.say("app.title", configuration.service()));
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setOnHidden(_ -> {
      room.close();
      work.close();
      closed.countDown();
      Platform.exit();
    });
    stage.show();
  }

  /// Refuses at once where there is no display, before anything else is begun.
  ///
  /// @throws NoDisplayException with one sentence
  public static void requireDisplay() throws NoDisplayException {
    var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    var headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
    if (linux && !headless && isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")) {
      throw new NoDisplayException(Words.say("workstation.no-display"));
    }
  }

  private static boolean isBlank(String variable) {
    var value = System.getenv(variable);
    return value == null || value.isBlank();
  }
}
