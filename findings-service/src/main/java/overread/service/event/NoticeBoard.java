package overread.service.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import overread.service.database.Database;
import overread.service.session.User;
import overread.service.session.Users;

/// What changed, pinned up for each reader separately and numbered for each from 1, without a gap:
/// a number tells nothing about what others were told.
public final class NoticeBoard {
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long commits;
  private volatile boolean closed;

  public NoticeBoard(Database database, Clock clock) {
    this.clock = clock;
    database.afterCommit(this::wake);
  }

  private void wake() {
    lock.lock();
    try {
      commits++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Ends all waiting: the room is closing.
  public void close() {
    closed = true;
    wake();
  }

  /// Whether the room is closing.
  public boolean closed() {
    return closed;
  }

  /// Tells each person whom `mayKnow` names. In the transaction of the change itself.
  public void tell(Handle handle, String kind, String studyUid, Predicate<User> mayKnow) {
    for (var user : Users.people()) {
      if (mayKnow.test(user)) {
        tell(handle, user.name(), kind, studyUid);
      }
    }
  }

  /// Tells one reader, and returns the notice's number.
  public long tell(Handle handle, String reader, String kind, String studyUid) {
    var number = last(handle, reader) + 1;
    handle.execute(
        "insert into notice (reader, number, kind, study_uid, at) values (?, ?, ?, ?, ?)",
        reader,
        number,
        kind,
        studyUid,
        ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return number;
  }

  /// The number of the newest notice of this reader, 0 at first.
  public long last(Handle handle, String reader) {
    return handle
        .createQuery("select coalesce(max(number), 0) from notice where reader = ?")
        .bind(0, reader)
        .mapTo(Long.class)
        .one();
  }

  /// The notices after number `after`, oldest first, at most 500.
  public List<Notice> after(Handle handle, String reader, long after) {
    return handle
        .createQuery(
            "select number, kind, study_uid from notice where reader = ? and number > ? order by number limit 500")
        .bind(0, reader)
        .bind(1, after)
        .map((row, _) ->
            new Notice(row.getLong("number"), row.getString("kind"), row.getString("study_uid")))
        .list();
  }

  /// How many commits there have been: take it before looking, then wait for more than that.
  public long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until there have been more than `seen` commits, or the time is over.
  public void await(long seen, java.time.Duration longest) throws InterruptedException {
    lock.lock();
    try {
      var left = longest.toNanos();
      while (commits <= seen && left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
