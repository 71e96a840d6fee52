package overread.viewer.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import overread.viewer.shell.Screen;
import overread.viewer.shell.ShellViewModel;

/// Drives the window: keys, waiting for a state, numbered pictures.
final class Guide {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);
  private final TourWindow window;
  private final ShellViewModel shell;
  private final Path folder;
  private final List<String> taken = new ArrayList<>();

  Guide(TourWindow window, ShellViewModel shell, Path folder) {
    this.window = window;
    this.shell = shell;
    this.folder = folder;
  }

  TourWindow window() {
    return window;
  }

  ShellViewModel shell() {
    return shell;
  }

  /// What was reached, a line for each picture.
  List<String> taken() {
    return taken;
  }

  /// Waits until the view models are in this state.
  void reach(String state, BooleanSupplier reached) throws TourFailedException {
    reach(state, PATIENCE, reached);
  }

  void reach(String state, Duration patience, BooleanSupplier reached) throws TourFailedException {
    var end = System.nanoTime() + patience.toNanos();
    while (!TourWindow.onToolkit(reached::getAsBoolean)) {
      if (System.nanoTime() > end) {
        photographFailure();
        throw new TourFailedException(
            "After " + patience.toSeconds() + " s the workstation was not here: " + state + ".");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void photographFailure() throws TourFailedException {
    try {
      window.photograph(folder.resolve("failed.png"));
    } catch (IOException e) {
      throw new TourFailedException(
          "The picture of the failure can't be written: " + e.getMessage());
    }
  }

  /// Takes the next picture.
  void picture(String name) throws IOException {
    var file = "%02d-%s.png".formatted(taken.size() + 1, name);
    window.photograph(folder.resolve(file));
    taken.add(file);
    Files.write(folder.resolve("tour.txt"), taken);
  }

  /// A letter or digit.
  void type(String sign) {
    window.key(code(sign), sign.toLowerCase(Locale.ROOT), KeyModifiers.NONE);
  }

  void key(KeyCode code) {
    window.key(code, "", KeyModifiers.NONE);
  }

  void control(String letter) {
    window.key(code(letter), "", KeyModifiers.CONTROL);
  }

  void shift(String sign) {
    window.key(code(sign), "", KeyModifiers.SHIFT);
  }

  private static KeyCode code(String sign) {
    return KeyCode.valueOf(
        Character.isDigit(sign.charAt(0)) ? "DIGIT" + sign : sign.toUpperCase(Locale.ROOT));
  }

  /// The worklist that must be on the screen now.
  Screen.Listing list() {
    if (shell.screenProperty().get() instanceof Screen.Listing list) {
      return list;
    }
    throw new IllegalStateException("The worklist is not on the screen.");
  }

  /// The study that must be on the screen now.
  Screen.Reading desk() {
    if (shell.screenProperty().get() instanceof Screen.Reading desk) {
      return desk;
    }
    throw new IllegalStateException("No study is on the screen.");
  }

  boolean listing() {
    return shell.screenProperty().get() instanceof Screen.Listing;
  }

  boolean reading() {
    return shell.screenProperty().get() instanceof Screen.Reading;
  }

  boolean signingIn() {
    return shell.screenProperty().get() instanceof Screen.SigningIn;
  }
}
