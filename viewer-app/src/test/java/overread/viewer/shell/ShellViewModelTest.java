package overread.viewer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.review.reading.Role;
import overread.viewer.image.BackgroundWork;
import overread.viewer.room.ManualTiming;
import overread.viewer.room.MemoryRoom;
import overread.viewer.room.MemorySession;
import overread.viewer.room.Studies;
import overread.viewer.session.ServiceEvents;
import overread.wire.StudyEvent;

class ShellViewModelTest {
  private final ManualTiming timing = new ManualTiming();
  private final MemoryRoom room = new MemoryRoom(Role.RADIOLOGIST, timing);
  private final MemorySession session = new MemorySession(room, Role.RADIOLOGIST);
  private final ShellViewModel shell =
      new ShellViewModel(
          _ -> session,
          BackgroundWork.sameThread(),
          timing,
          List.of(),
          (_, _) -> {
            throw new AssertionError("No study is opened here.");
          });

  @BeforeEach
  void signIn() {
    room.rows.add(Studies.row("1.1", null));
    if (shell.screenProperty().get() instanceof Screen.SigningIn(var login)) {
      login.userProperty().set("me");
      login.passwordProperty().set("me");
      login.signIn();
    }
  }

  private ServiceEvents events() {
    return Objects.requireNonNull(session.events);
  }

  @Test
  void tellsTheSupervisorWhoseBlindReadWasBrokenUntilTheyHaveTakenNote() {
    events().changed(new StudyEvent(7, StudyEvent.GLASS, "1.1"));
    assertThat(shell.notices())
        .containsExactly(
            "A blind read of ARCHER, Anna (P1.1) was broken: a trainee was shown AI before locking"
                + " the first read. The ledger says who, when and why.");
    shell.notices().removeFirst();
    events().changed(new StudyEvent(8, StudyEvent.STUDY, "1.1"));
    assertThat(shell.notices()).isEmpty();
  }

  @Test
  void namesAStudyThatIsNotOnTheListByItsIdentifier() {
    events().changed(new StudyEvent(7, StudyEvent.GLASS, "1.9"));
    assertThat(shell.notices().getFirst()).startsWith("A blind read of 1.9 was broken");
  }

  @Test
  void theNextReaderAtThisDeskIsNotToldWhatTheLastOneWas() {
    events().changed(new StudyEvent(7, StudyEvent.GLASS, "1.1"));
    shell.signOut();
    assertThat(shell.notices()).isEmpty();
  }
}
