package overread.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import overread.review.finding.Origin;
import overread.review.verdict.Verdict;
import overread.viewer.WorkstationConfiguration;
import overread.viewer.background.ToolkitTiming;
import overread.viewer.image.DesktopWork;
import overread.viewer.image.ImageStack;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyRegistry;
import overread.viewer.shell.Screen;
import overread.viewer.shell.ShellView;
import overread.viewer.shell.WorkstationRoom;
import overread.viewer.theme.DarkRoom;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.viewport.Viewport;
import overread.wire.WorklistRow;

/// The whole workstation, signed in at a service as the demonstration radiologist: 1600 × 1000,
/// drawn into a window that fits the toolkit's display of 1000 × 1000.
final class Desktop implements AutoCloseable {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final double SHOWN = 0.625;
  private static final int PATIENCE = 60;

  private final DesktopWork work = new DesktopWork();
  private final WorkstationRoom room;
  private final Scene scene;
  private final Stage stage;

  private Desktop(URI service, Path folder) throws Exception {
    var configuration = WorkstationConfiguration.demonstration(service, folder);
    room =
        Toolkit.on(() ->
            new WorkstationRoom(
                service, folder, configuration.demoUsers(), work, new ToolkitTiming()));
    stage =
        Toolkit.on(() -> {
          DarkRoom.install();
          var view = new ShellView(room.shell(), KeyRegistry.standard());
          DarkRoom.dress(view);
          view.setMinSize(WIDTH, HEIGHT);
          view.setMaxSize(WIDTH, HEIGHT);
          view.setPrefSize(WIDTH, HEIGHT);
          view.getTransforms().setAll(new Scale(SHOWN, SHOWN));
          var shown = new Scene(new Group(view), WIDTH * SHOWN, HEIGHT * SHOWN);
          view.attach(shown);
          var window = new Stage();
          window.setScene(shown);
          window.setX(0);
          window.setY(0);
          window.show();
          return window;
        });
    scene = stage.getScene();
  }

  /// Signs in, and shows the worklist.
  static Desktop open(URI service, Path folder) throws Exception {
    var desktop = new Desktop(service, folder);
    desktop.untilPainted(
        () -> {
          if (desktop.screen() instanceof Screen.SigningIn(var login)) {
            login.choose(login.choices().getFirst());
            login.signIn();
          }
        },
        () -> desktop.screen() instanceof Screen.Listing(var list) && list.total() > 0);
    return desktop;
  }

  /// Milliseconds from the key that opens a study until an image of it is on the screen, sharp.
  double openStudy(String studyUid) throws Exception {
    return untilPainted(
        () -> {
          if (screen() instanceof Screen.Listing(var list)) {
            list.selectedProperty().set(row(list.rows(), studyUid));
            room.shell().perform(Command.OPEN_STUDY);
          }
        },
        () ->
            screen() instanceof Screen.Reading(_, var images)
                && !images.panes().isEmpty()
                && images.panes().getFirst().viewport().isSharp());
  }

  /// Milliseconds from the key that opens a study until its last slice is decoded.
  double openAndDecode(String studyUid) throws Exception {
    var first = openStudy(studyUid);
    return first + untilPainted(() -> {}, () -> stack().loadedProperty().get() == stack().size());
  }

  void closeStudy() throws Exception {
    untilPainted(
        () -> room.shell().perform(Command.CLOSE_STUDY), () -> screen() instanceof Screen.Listing);
  }

  /// Waits until the findings of AI are listed and lie on the images.
  void untilMarked() throws Exception {
    untilPainted(
        () -> {},
        () -> !ofAlgorithms().isEmpty() && viewport().marks().size() >= ofAlgorithms().size());
  }

  /// Milliseconds from one key until what it changes is on the screen.
  double key(Command command) throws Exception {
    return untilPainted(() -> room.shell().perform(command), () -> viewport().isSharp());
  }

  /// Milliseconds between pulses while each pulse goes on by the key for the next image.
  List<Double> scroll(int rounds) throws Exception {
    var gaps = new ArrayList<Double>();
    var finished = new CountDownLatch(1);
    Platform.runLater(() -> {
      room.shell().perform(Command.FIRST_IMAGE);
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
          var end = ++step % stack().size() == 0;
          room.shell().perform(end ? Command.FIRST_IMAGE : Command.NEXT_IMAGE);
          if (step >= rounds * stack().size()) {
            stop();
            finished.countDown();
          }
        }
      }.start();
    });
    finished.await();
    return gaps;
  }

  /// Milliseconds from a verdict on the first finding of AI until the ledger's acknowledgement is
  /// on the screen.
  double verdict(Verdict verdict) throws Exception {
    var finding = Toolkit.on(() -> ofAlgorithms().getFirst());
    var answered = new CompletableFuture<Double>();
    Platform.runLater(() -> {
      var review = reading().desk().review();
      var from = System.nanoTime();
      review.onAnswer(_ -> answered.complete((System.nanoTime() - from) / 1e6));
      review.give(finding, verdict);
    });
    return answered.get(PATIENCE, TimeUnit.SECONDS);
  }

  /// How many slices the series on the screen has.
  int slices() throws Exception {
    return Toolkit.on(() -> stack().size());
  }

  /// Bytes of frames outside the heap: decoded, and as they were sent.
  long frameBytes() throws Exception {
    return Toolkit.on(() -> stack().decodedBytes() + room.cachedBytes());
  }

  private List<String> ofAlgorithms() {
    return reading().desk().review().shown().stream()
        .filter(shown -> shown.finding().original().origin() == Origin.AI)
        .map(ShownFinding::id)
        .toList();
  }

  private Screen screen() {
    return room.shell().screenProperty().get();
  }

  private Screen.Reading reading() {
    if (screen() instanceof Screen.Reading open) {
      return open;
    }
    throw new IllegalStateException("No study is open.");
  }

  private Viewport viewport() {
    return reading().images().panes().getFirst().viewport();
  }

  private ImageStack stack() {
    return reading().images().panes().getFirst().series().orElseThrow().stack();
  }

  private static WorklistRow row(List<WorklistRow> rows, String studyUid) {
    return rows.stream().filter(row -> row.studyUid().equals(studyUid)).findFirst().orElseThrow();
  }

  private double untilPainted(Runnable change, BooleanSupplier condition) throws Exception {
    return Toolkit.untilPainted(scene, change, condition);
  }

  @Override
  public void close() {
    var closed = new CompletableFuture<Void>();
    Platform.runLater(() -> {
      room.close();
      stage.close();
      closed.complete(null);
    });
    closed.join();
    work.close();
  }
}
