package overread.service.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import overread.wire.MoveResult;
import overread.wire.Receipt;
import overread.wire.ResultObject;

/// The answers that were given to moves, so that a move sent twice is made once.
public final class Moves {
  /// The answer to a move that was made before.
  public Optional<MoveResult> find(Handle handle, String reader, String id) {
    return handle
        .createQuery("select json from move where reader = ? and id = ?")
        .bind(0, reader)
        .bind(1, id)
        .mapTo(String.class)
        .findOne()
        .map(json -> Readings.parse(json, MoveResult.class));
  }

  /// Keeps the answer to a move.
  public void save(Handle handle, String reader, String id, MoveResult result) {
    handle.execute(
        "insert into move (reader, id, study_uid, json) values (?, ?, ?, ?)",
        reader,
        id,
        result.reading().studyUid(),
        Readings.write(result));
  }

  /// The receipt of this reader's seal, if there was one.
  public Optional<Receipt> receipt(Handle handle, String studyUid, String reader) {
    return handle
        .createQuery("select json from move where reader = ? and study_uid = ?")
        .bind(0, reader)
        .bind(1, studyUid)
        .mapTo(String.class)
        .map(json -> Readings.parse(json, MoveResult.class).receipt())
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// The first object that this reader's last signature wrote: the assessment.
  public Optional<ResultObject> lastWritten(Handle handle, String studyUid, String reader) {
    return handle
        .createQuery("select json from move where reader = ? and study_uid = ? order by rowid desc")
        .bind(0, reader)
        .bind(1, studyUid)
        .mapTo(String.class)
        .map(json -> Readings.parse(json, MoveResult.class).written())
        .stream()
        .filter(written -> !written.isEmpty())
        .map(List::getFirst)
        .findFirst();
  }
}
