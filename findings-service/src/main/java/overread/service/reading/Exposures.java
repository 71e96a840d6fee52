package overread.service.reading;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Which findings were really painted before which reader, how often and for how long.
public final class Exposures {
  /// Whether this reader was ever shown the finding.
  public boolean seen(Handle handle, String studyUid, String reader, String findingId) {
    return handle
            .createQuery(
                "select count(*) from exposure where reader = ? and study_uid = ? and finding_id = ?")
            .bind(0, reader)
            .bind(1, studyUid)
            .bind(2, findingId)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /// Takes note of a batch; whether it is new.
  public boolean begin(Handle handle, String reader, String batchId) {
    return handle.execute(
            "insert into exposure_batch (reader, id) values (?, ?) on conflict do nothing",
            reader,
            batchId)
        == 1;
  }

  /// Adds up exposures, in milliseconds by finding.
  public void add(Handle handle, String studyUid, String reader, Map<String, Long> milliseconds) {
    milliseconds.forEach((findingId, shown) ->
        handle.execute(
            "insert into exposure (reader, study_uid, finding_id, times, milliseconds) values (?, ?, ?, 1, ?)"
                + " on conflict (reader, study_uid, finding_id) do update set times = exposure.times + 1, milliseconds = exposure.milliseconds + excluded.milliseconds",
            reader,
            studyUid,
            findingId,
            shown));
  }
}
