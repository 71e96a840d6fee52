package overread.service.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import overread.review.reading.IllegalMoveException;
import overread.review.reading.Reading;
import overread.service.database.Database;
import overread.service.event.NoticeBoard;
import overread.service.ledger.Ledger;
import overread.service.projection.FindingsView;
import overread.service.projection.Sights;
import overread.service.reading.Exposures;
import overread.service.reading.Moves;
import overread.service.reading.Readings;
import overread.service.session.User;

/// What the desk works with.
public record ReadingRoom(
    Database database,
    Ledger ledger,
    NoticeBoard board,
    FindingsView findings,
    Sights sights,
    Readings readings,
    Exposures exposures,
    Moves moves,
    Clock clock) {

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The reading that this user has begun.
  Reading reading(Handle handle, User user, String studyUid) {
    return readings
        .find(handle, studyUid, user.name())
        .orElseThrow(() -> new IllegalMoveException("open-first", "Open the study first."));
  }
}
