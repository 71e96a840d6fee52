package overread.viewer.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import overread.client.outbox.OutboxState;
import overread.client.outbox.Refusal;
import overread.viewer.background.Timing;
import overread.viewer.hanging.StudyImages;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.keys.KeyContext;
import overread.viewer.login.DemoUser;
import overread.viewer.login.LoginViewModel;
import overread.viewer.patient.PatientText;
import overread.viewer.reading.DeskViewModel;
import overread.viewer.session.ReaderSession;
import overread.viewer.session.ServiceEvents;
import overread.viewer.session.SignIn;
import overread.viewer.status.StatusViewModel;
import overread.viewer.words.Words;
import overread.viewer.worklist.WorklistViewModel;
import overread.wire.StudyEvent;
import overread.wire.WorklistRow;

/// The workstation as a whole: which screen it shows, who is signed in, what the keys mean now.
public final class ShellViewModel {
  /// Makes the images of a study that is being opened.
  public interface Images {
    /// Begins to load them; the reader does not wait.
    StudyImages open(ReaderSession session, WorklistRow row);
  }

  private final SignIn signIn;
  private final BackgroundWork work;
  private final Timing timing;
  private final List<DemoUser> demoUsers;
  private final Images images;
  private final StatusViewModel status = new StatusViewModel();
  private final ObservableList<Refusal> refusals = FXCollections.observableArrayList();
  private final ObservableList<String> notices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Screen> screen;
  private @Nullable ReaderSession session;
  private @Nullable WorklistViewModel worklist;

  public ShellViewModel(
      SignIn signIn, BackgroundWork work, Timing timing, List<DemoUser> demoUsers, Images images) {
    this.signIn = signIn;
    this.work = work;
    this.timing = timing;
    this.demoUsers = List.copyOf(demoUsers);
    this.images = images;
    this.screen = new ReadOnlyObjectWrapper<>(new Screen.SigningIn(login("")));
  }

  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  public StatusViewModel status() {
    return status;
  }

  /// Who is signed in, or null.
  public @Nullable ReaderSession session() {
    return session;
  }

  /// Decisions that the service refused and the reader has not taken note of.
  public ObservableList<Refusal> refusals() {
    return refusals;
  }

  /// The reader has read this refusal.
  public void takeNote(Refusal refusal) {
    if (session != null) {
      session.takeNote(refusal);
    }
  }

  /// Sentences that this reader has to know and has not taken note of.
  public ObservableList<String> notices() {
    return notices;
  }

  /// The contexts whose keys hold now.
  public Set<KeyContext> contexts() {
    return switch (screen.get()) {
      case Screen.SigningIn _ -> EnumSet.of(KeyContext.EVERYWHERE);
      case Screen.Listing _ -> EnumSet.of(KeyContext.EVERYWHERE, KeyContext.WORKLIST);
      case Screen.Reading(var desk, _) -> desk.contexts();
    };
  }

  /// Does what a key asks; false when it means nothing here, or only a view can do it.
  public boolean perform(Command command) {
    return switch (screen.get()) {
      case Screen.SigningIn _ -> false;
      case Screen.Listing(var list) -> onList(list, command);
      case Screen.Reading(var desk, _) -> onDesk(desk, command);
    };
  }

  /// Ends the session; queued decisions stay here.
  public void signOut() {
    leave("");
  }

  /// The window closes.
  public void close() {
    if (screen.get() instanceof Screen.Reading(var desk, _)) {
      desk.close();
    }
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private LoginViewModel login(String explanation) {
    var login = new LoginViewModel(signIn, work, demoUsers, this::signedIn);
    login.explain(explanation);
    return login;
  }

  private void signedIn(ReaderSession opened) {
    session = opened;
    var list = new WorklistViewModel(opened, work, this::openStudy);
    worklist = list;
    opened.onOutbox(state -> work.show(() -> outbox(opened, state)));
    list.loadedProperty()
        .addListener((_, _, _) -> opened.onEvents(list.sequence(), new Hearing(opened)));
    showList(list);
  }

  private void showList(WorklistViewModel list) {
    status.layersProperty().set(opened().who().displayName());
    status.hintsProperty().set(Words.say("worklist.hints"));
    list.aiShownProperty()
        .addListener((_, _, _) -> {
          if (screen.get() instanceof Screen.Listing) {
            hints(list);
          }
        });
    hints(list);
    screen.set(new Screen.Listing(list));
    list.refresh();
  }

  private void hints(WorklistViewModel list) {
    status
        .hintsProperty()
        .set(Words.say(list.aiSentProperty().get() ? "worklist.hints.ai" : "worklist.hints"));
  }

  private ReaderSession opened() {
    var now = session;
    if (now == null) {
      throw new IllegalStateException("Nobody is signed in.");
    }
    return now;
  }

  private void openStudy(WorklistRow row) {
    var reader = opened();
    var opened = images.open(reader, row);
    var desk = new DeskViewModel(row, reader, work, timing, opened, status);
    status.layersProperty().set("");
    status.hintsProperty().set(Words.say("desk.loading"));
    screen.set(new Screen.Reading(desk, opened));
    desk.readingProperty().addListener((_, _, _) -> hints(desk));
    desk.comparisonProperty().addListener((_, _, _) -> hints(desk));
    opened.failureProperty().subscribe(desk::report);
    desk.open();
  }

  private void hints(DeskViewModel desk) {
    status
        .hintsProperty()
        .set(
            Words.say(
                desk.comparisonProperty().get() != null
                    ? "desk.hints.compare"
                    : desk.withheld() ? "desk.hints.blind" : "desk.hints"));
  }

  private boolean onList(WorklistViewModel list, Command command) {
    switch (command) {
      case OPEN_STUDY -> list.open();
      case REFRESH -> list.refresh();
      case TOGGLE_AI_COLUMNS -> list.toggleAiColumns();
      case SIGN_OUT -> signOut();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onDesk(DeskViewModel desk, Command command) {
    if (command == Command.CLOSE_STUDY) {
      closeStudy(desk);
      return true;
    }
    return desk.perform(command);
  }

  private void closeStudy(DeskViewModel desk) {
    desk.close();
    var list = worklist;
    if (list != null) {
      showList(list);
    }
  }

  private void leave(String explanation) {
    close();
    worklist = null;
    refusals.clear();
    notices.clear();
    status.layersProperty().set("");
    status.hintsProperty().set("");
    screen.set(new Screen.SigningIn(login(explanation)));
  }

  private void outbox(ReaderSession from, OutboxState state) {
    if (session == from) {
      status.outbox(state);
      if (!refusals.equals(state.refusals())) {
        refusals.setAll(state.refusals());
      }
    }
  }

  private final class Hearing implements ServiceEvents {
    private final ReaderSession from;

    Hearing(ReaderSession from) {
      this.from = from;
    }

    @Override
    public void changed(StudyEvent event) {
      work.show(() -> {
        if (session == from) {
          heard(event);
        }
      });
    }

    @Override
    public void connection(Connection state) {
      work.show(() -> {
        if (session == from) {
          status.connection(state);
          if (state == Connection.SIGNED_OUT) {
            leave(Words.say("login.again"));
          }
        }
      });
    }

    private void heard(StudyEvent event) {
      if (event.kind().equals(StudyEvent.GLASS)) {
        notices.add(Words.say("notice.glass", named(event.studyUid())));
      }
      switch (screen.get()) {
        case Screen.Listing(var list) -> list.refresh();
        case Screen.Reading(var desk, _) when desk.row().studyUid().equals(event.studyUid()) ->
            desk.studyChanged();
        case Screen.Reading _ -> {}
        case Screen.SigningIn _ -> {}
      }
    }

    /// The patient of a study, or its identifier where it is not on this reader's list.
    private String named(String studyUid) {
      var list = worklist;
      return list == null
          ? studyUid
          : list.row(studyUid)
              .map(row -> PatientText.name(row.patientName()) + " (" + row.patientId() + ")")
              .orElse(studyUid);
    }
  }
}
