package overread.viewer.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import overread.viewer.adding.Marking;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyRegistry;
import overread.viewer.reading.DeskViewModel;

/// Brings every key press of the window to the one registry. A text field that has the focus keeps
/// the keys that type; while a finding is being labelled, letters belong to its label.
final class KeyRouter {
  /// What only the window can do.
  interface Window {
    boolean perform(Command command);
  }

  private final ShellViewModel shell;
  private final KeyRegistry keys;
  private final Window window;

  KeyRouter(ShellViewModel shell, KeyRegistry keys, Window window) {
    this.shell = shell;
    this.keys = keys;
    this.window = window;
  }

  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl && typesText(event)) {
      return;
    }
    if (shell.screenProperty().get() instanceof Screen.Reading(var desk, _)
        && labels(desk.marking(), event)) {
      event.consume();
      return;
    }
    keys.command(event, shell.contexts())
        .ifPresent(command -> {
          if (perform(command)) {
            event.consume();
          }
        });
  }

  private boolean perform(Command command) {
    if (shell.screenProperty().get() instanceof Screen.Reading(var desk, _)) {
      if (command == Command.LOCK) {
        desk.blind().press();
        return true;
      }
    }
    return window.perform(command) || shell.perform(command);
  }

  private void released(KeyEvent event) {
    if (shell.screenProperty().get() instanceof Screen.Reading(var desk, _)) {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SHIFT) {
        desk.blind().release();
      }
      if (event.getCode() == KeyCode.SPACE) {
        endPeek(desk);
      }
    }
  }

  private static void endPeek(DeskViewModel desk) {
    desk.endPeek();
  }

  private static boolean labels(Marking marking, KeyEvent event) {
    if (!marking.activeProperty().get() || event.isControlDown() || event.isAltDown()) {
      return false;
    }
    if (event.getCode() == KeyCode.ENTER) {
      marking.confirm();
      return true;
    }
    if (event.getCode().isLetterKey() && event.getCode().getChar().length() == 1) {
      marking.type(event.getCode().getChar().charAt(0));
      return true;
    }
    return false;
  }

  private static boolean typesText(KeyEvent event) {
    return !event.isControlDown()
        && !event.isAltDown()
        && event.getCode() != KeyCode.ESCAPE
        && !event.getCode().isFunctionKey();
  }
}
