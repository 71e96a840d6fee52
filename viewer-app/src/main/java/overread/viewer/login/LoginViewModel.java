package overread.viewer.login;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.session.ReaderSession;
import overread.viewer.session.SignIn;
import overread.viewer.words.Words;
import overread.wire.Login;

/// Signing in, by choosing a demonstration user or by name and password.
public final class LoginViewModel {
  private final SignIn signIn;
  private final BackgroundWork work;
  private final List<DemoUser> choices;
  private final Consumer<ReaderSession> onSignedIn;
  private final StringProperty user = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public LoginViewModel(
      SignIn signIn,
      BackgroundWork work,
      List<DemoUser> choices,
      Consumer<ReaderSession> onSignedIn) {
    this.signIn = signIn;
    this.work = work;
    this.choices = List.copyOf(choices);
    this.onSignedIn = onSignedIn;
  }

  /// The demonstration users, or none at a real site.
  public List<DemoUser> choices() {
    return choices;
  }

  /// Fills in a demonstration user, whose password is the name.
  public void choose(DemoUser choice) {
    user.set(choice.user());
    password.set(choice.user());
  }

  public StringProperty userProperty() {
    return user;
  }

  public StringProperty passwordProperty() {
    return password;
  }

  /// Why signing in failed, or what is missing; empty otherwise.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Whether the service is being asked.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Shows why the reader has to sign in, before anything was typed.
  public void explain(String sentence) {
    message.set(sentence);
  }

  /// Asks the service.
  public void signIn() {
    if (busy.get()) {
      return;
    }
    if (user.get().isBlank()) {
      message.set(Words.say("login.nameless"));
      return;
    }
    message.set("");
    busy.set(true);
    var login = new Login(user.get().strip(), password.get());
    work.run(
        () -> signIn.signIn(login),
        session -> {
          busy.set(false);
          password.set("");
          onSignedIn.accept(session);
        },
        failure -> {
          busy.set(false);
          message.set(Failure.of(failure).sentence());
        });
  }
}
