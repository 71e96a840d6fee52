package overread.viewer.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import overread.viewer.WorkstationConfiguration;
import overread.viewer.background.ToolkitTiming;
import overread.viewer.image.DesktopWork;
import overread.viewer.keys.KeyRegistry;
import overread.viewer.shell.ShellView;
import overread.viewer.shell.WorkstationRoom;
import overread.viewer.theme.DarkRoom;

/// Drives the workstation through the whole journey without a display and leaves a numbered picture
/// of each step. Each step checks the state of the view models before its picture is taken.
public final class HeadlessTour {
  private static final Logger LOG = Logger.getLogger(HeadlessTour.class.getName());

  private HeadlessTour() {}

  /// Runs the tour on a service that holds at least one study with two AI findings that nobody has
  /// reviewed. The answer is an exit code: 0 when every step reached its state, 3 when not; the
  /// reason is logged and `failed.png` shows where it stood.
  public static int run(URI service, Path screenshots) throws IOException {
    Files.createDirectories(screenshots);
    startToolkit();
    var outbox = Files.createTempDirectory("overread-tour");
    var work = new DesktopWork();
    try {
      var configuration = WorkstationConfiguration.demonstration(service, outbox);
      var room =
          TourWindow.onToolkit(() ->
              new WorkstationRoom(
                  configuration.service(),
                  configuration.folder(),
                  configuration.demoUsers(),
                  work,
                  new ToolkitTiming()));
      var window =
          TourWindow.onToolkit(() -> {
            DarkRoom.install();
            var view = new ShellView(room.shell(), KeyRegistry.standard());
            DarkRoom.dress(view);
            return TourWindow.show(view, view::attach);
          });
      try {
        walk(new Guide(window, room.shell(), screenshots));
        return 0;
      } catch (TourFailedException | IllegalStateException e) {
        LOG.log(Level.SEVERE, e.getMessage(), e);
        return 3;
      } finally {
        window.close();
        TourWindow.onToolkit(() -> {
          room.close();
          return true;
        });
      }
    } finally {
      work.close();
    }
  }

  private static void walk(Guide guide) throws TourFailedException, IOException {
    var radiologist = new RadiologistDay(guide);
    radiologist.run();
    new TraineeDay(guide, radiologist.study(), radiologist.seen()).run();
  }

  private static void startToolkit() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      Platform.runLater(started::countDown); // it runs already
    }
    Platform.setImplicitExit(false);
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
