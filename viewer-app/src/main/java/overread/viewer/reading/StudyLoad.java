package overread.viewer.reading;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.viewer.image.BackgroundWork;
import overread.viewer.session.ReaderSession;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;

/// Asks the service for the reading and its findings. Questions never overlap: one that comes while
/// another is under way is asked once more afterwards.
final class StudyLoad {
  /// A reading with what belongs to it.
  record Opened(MoveResult move, StudyFindings findings) {}

  private final ReaderSession session;
  private final String studyUid;
  private final BackgroundWork work;
  private boolean asking;
  private boolean again;

  StudyLoad(ReaderSession session, String studyUid, BackgroundWork work) {
    this.session = session;
    this.studyUid = studyUid;
    this.work = work;
  }

  void open(Consumer<Opened> done, Consumer<Exception> failed) {
    work.run(
        () -> new Opened(session.room().open(studyUid), session.room().findings(studyUid)),
        done,
        failed);
  }

  void refresh(Consumer<StudyFindings> done, @Nullable Consumer<Exception> failed) {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    work.run(
        () -> session.room().findings(studyUid),
        findings -> {
          done.accept(findings);
          finished(done, failed);
        },
        failure -> {
          if (failed != null) {
            failed.accept(failure);
          }
          finished(done, failed);
        });
  }

  private void finished(Consumer<StudyFindings> done, @Nullable Consumer<Exception> failed) {
    asking = false;
    if (again) {
      again = false;
      refresh(done, failed);
    }
  }
}
