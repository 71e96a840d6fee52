package overread.viewer.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import overread.viewer.image.BackgroundWork;
import overread.viewer.session.ReaderSession;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;

/// Asks the service for the reading and its findings. Questions never overlap: those that come
/// while one is under way are asked as one afterwards.
final class StudyLoad {
  /// A reading with what belongs to it.
  record Opened(MoveResult move, StudyFindings findings) {}

  private final ReaderSession session;
  private final String studyUid;
  private final BackgroundWork work;
  private final List<Ask> waiting = new ArrayList<>();
  private boolean asking;

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

  /// Asks for the findings. Whoever asks while an answer is under way gets the next one, which is
  /// newer than the question.
  void refresh(Consumer<StudyFindings> done, Consumer<Exception> failed) {
    waiting.add(new Ask(done, failed));
    ask();
  }

  private void ask() {
    if (asking || waiting.isEmpty()) {
      return;
    }
    asking = true;
    var asked = List.copyOf(waiting);
    waiting.clear();
    work.run(
        () -> session.room().findings(studyUid),
        findings -> {
          asking = false;
          asked.forEach(each -> each.done().accept(findings));
          ask();
        },
        failure -> {
          asking = false;
          asked.forEach(each -> each.failed().accept(failure));
          ask();
        });
  }

  private record Ask(Consumer<StudyFindings> done, Consumer<Exception> failed) {}
}
