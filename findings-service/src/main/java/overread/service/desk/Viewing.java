package overread.service.desk;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import overread.service.ledger.LedgerEvent;
import overread.service.reading.Readings;
import overread.service.session.User;
import overread.wire.Exposure;
import overread.wire.ExposureBatch;

/// Takes note of what was painted before a reader's eyes. What the reader could not have seen is
/// passed over in silence, so that the answer tells nothing.
public final class Viewing {
  private final ReadingRoom room;

  public Viewing(ReadingRoom room) {
    this.room = room;
  }

  /// Records a batch, once.
  public void record(User user, String studyUid, ExposureBatch batch) {
    room.database().change(handle -> record(handle, user, studyUid, batch));
  }

  private void record(Handle handle, User user, String studyUid, ExposureBatch batch) {
    var visible =
        room.findings().reviewed(handle, user, studyUid).stream()
            .map(finding -> finding.original().id())
            .collect(Collectors.toSet());
    if (!room.exposures().begin(handle, user.name(), batch.id())) {
      return;
    }
    var seen =
        batch.exposures().stream()
            .filter(exposure -> visible.contains(exposure.findingId()))
            .toList();
    if (seen.isEmpty()) {
      return;
    }
    var milliseconds = new TreeMap<String, Long>();
    for (Exposure exposure : seen) {
      milliseconds.merge(exposure.findingId(), exposure.milliseconds(), Long::sum);
    }
    room.exposures().add(handle, studyUid, user.name(), milliseconds);
    room.ledger()
        .append(
            handle,
            user.name(),
            new LedgerEvent.FindingsDisplayed(studyUid, batch.id(), milliseconds),
            Readings.write(seen));
  }
}
