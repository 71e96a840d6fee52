package overread.viewer.shell;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import overread.client.outbox.Refusal;
import overread.viewer.failure.Failure;
import overread.viewer.failure.FailureBar;
import overread.viewer.failure.NoteBar;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyRegistry;
import overread.viewer.login.LoginView;
import overread.viewer.reading.DeskView;
import overread.viewer.status.StatusBar;
import overread.viewer.words.Words;
import overread.viewer.worklist.WorklistView;

/// The window's content: one screen, what went wrong above the status line, the status line.
public final class ShellView extends BorderPane {
  private final ShellViewModel model;
  private final KeyRegistry keys;
  private final VBox messages = new VBox();
  private @Nullable WorklistView worklist;
  private @Nullable DeskView desk;
  private Subscription failures = Subscription.EMPTY;
  private @Nullable Failure failure;
  private Runnable dismiss = () -> {};

  public ShellView(ShellViewModel model, KeyRegistry keys) {
    this.model = model;
    this.keys = keys;
    setBottom(new VBox(messages, new StatusBar(model.status())));
    model.refusals().addListener((ListChangeListener<Refusal>) _ -> showMessages());
    model.notices().addListener((ListChangeListener<String>) _ -> showMessages());
    model.screenProperty().subscribe(this::show);
  }

  /// Listens to the keys of the window.
  public void attach(Scene scene) {
    new KeyRouter(model, keys, this::perform).listen(scene);
  }

  /// The reading desk on the screen, or null.
  public @Nullable DeskView desk() {
    return desk;
  }

  private void show(Screen screen) {
    failures.unsubscribe();
    worklist = null;
    if (desk != null) {
      desk.dispose();
      desk = null;
    }
    switch (screen) {
      case Screen.SigningIn(var login) -> {
        watch(null, () -> {});
        var view = new LoginView(login);
        setCenter(view);
        focusLater(view::focusFirst);
      }
      case Screen.Listing(var list) -> {
        var view = new WorklistView(list);
        worklist = view;
        watch(list.failureProperty(), list::dismissFailure);
        setCenter(view);
        focusLater(view::focusList);
      }
      case Screen.Reading(var reading, var images) -> {
        var view = new DeskView(reading, images, () -> model.perform(Command.CLOSE_STUDY));
        desk = view;
        watch(reading.failureProperty(), reading::dismissFailure);
        setCenter(view);
        focusLater(view::focusImages);
      }
    }
  }

  private static void focusLater(Runnable focus) {
    Platform.runLater(focus);
  }

  private void watch(@Nullable ObservableValue<@Nullable Failure> source, Runnable whenClosed) {
    dismiss = whenClosed;
    failure = null;
    if (source != null) {
      failures =
          source.subscribe(now -> {
            failure = now;
            showMessages();
          });
    }
    showMessages();
  }

  private void showMessages() {
    messages.getChildren().clear();
    if (failure != null) {
      messages.getChildren().add(new FailureBar(failure, dismiss));
    }
    for (var refusal : model.refusals()) {
      var sentence = Words.say("refusal.title", refusal.sentence());
      messages.getChildren().add(new NoteBar(sentence, () -> model.takeNote(refusal)));
    }
    for (var notice : model.notices()) {
      messages.getChildren().add(new NoteBar(notice, () -> model.notices().remove(notice)));
    }
  }

  /// What only the window can do.
  private boolean perform(Command command) {
    switch (command) {
      case FULL_SCREEN -> {
        if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
          stage.setFullScreen(!stage.isFullScreen());
        }
        return true;
      }
      case FIND -> {
        if (worklist != null) {
          worklist.find();
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }
}
