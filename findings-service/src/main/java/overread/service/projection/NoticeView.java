package overread.service.projection;

import java.time.Duration;
import java.util.List;
import overread.service.database.Database;
import overread.service.event.NoticeBoard;
import overread.service.session.User;
import overread.wire.StudyEvent;

/// What changed, for one reader, in that reader's own numbering.
public final class NoticeView {
  private final Database database;
  private final NoticeBoard board;

  public NoticeView(Database database, NoticeBoard board) {
    this.database = database;
    this.board = board;
  }

  /// What changed after this reader's number `after`.
  public List<StudyEvent> after(User reader, long after) {
    return database.read(handle -> board.after(handle, reader.name(), after)).stream()
        .map(notice -> new StudyEvent(notice.number(), notice.kind(), notice.studyUid()))
        .toList();
  }

  /// This reader's newest number.
  public long last(User reader) {
    return database.read(handle -> board.last(handle, reader.name()));
  }

  /// Commits so far: take it before looking.
  public long commits() {
    return board.commits();
  }

  /// Waits until this reader has news, at most as long as `longest`; whether there may be some.
  /// What happens for others only doesn't end the wait: neither its end nor its length tells of it.
  public boolean awaitNews(User reader, long after, long commits, Duration longest)
      throws InterruptedException {
    var deadline = System.nanoTime() + longest.toNanos();
    var seen = commits;
    for (; ; ) {
      var left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      board.await(seen, Duration.ofNanos(left));
      seen = board.commits();
      if (last(reader) > after || board.closed()) {
        return true;
      }
    }
  }

  /// Ends all waiting.
  public void wake() {
    board.close();
  }
}
