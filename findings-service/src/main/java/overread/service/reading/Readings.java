package overread.service.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import overread.review.reading.Reading;
import overread.review.verdict.GivenVerdict;
import overread.wire.WireJson;

/// The readings and verdicts as the database holds them: a read model of the ledger and its
/// details.
public final class Readings {
  /// One reader's reading of a study, once opened.
  public Optional<Reading> find(Handle handle, String studyUid, String reader) {
    return handle
        .createQuery("select json from reading where study_uid = ? and reader = ?")
        .bind(0, studyUid)
        .bind(1, reader)
        .mapTo(String.class)
        .findOne()
        .map(json -> parse(json, Reading.class));
  }

  /// All readings of one reader, by study.
  public Map<String, Reading> ofReader(Handle handle, String reader) {
    Map<String, Reading> byStudy = new HashMap<>();
    handle
        .createQuery("select json from reading where reader = ?")
        .bind(0, reader)
        .mapTo(String.class)
        .forEach(json -> {
          var reading = parse(json, Reading.class);
          byStudy.put(reading.studyUid(), reading);
        });
    return byStudy;
  }

  /// Who signed which study with authority, by study; of several the last.
  public Map<String, Reading> verified(Handle handle) {
    Map<String, Reading> byStudy = new HashMap<>();
    handle
        .createQuery("select json from reading")
        .mapTo(String.class)
        .forEach(json -> {
          var reading = parse(json, Reading.class);
          var signedAt = reading.signedAt();
          if (signedAt != null && reading.role().verifies()) {
            byStudy.merge(reading.studyUid(), reading, Readings::later);
          }
        });
    return byStudy;
  }

  private static Reading later(Reading left, Reading right) {
    var leftAt = left.signedAt();
    var rightAt = right.signedAt();
    return leftAt == null || rightAt == null || rightAt.isAfter(leftAt) ? right : left;
  }

  /// Keeps a reading as it stands now.
  public void save(Handle handle, Reading reading) {
    handle.execute(
        "insert into reading (study_uid, reader, json) values (?, ?, ?) on conflict (study_uid, reader) do update set json = excluded.json",
        reading.studyUid(),
        reading.reader(),
        write(reading));
  }

  /// One reader's verdicts on a study, in the order given. Other readers' are kept apart.
  public List<GivenVerdict> verdicts(Handle handle, String studyUid, String reader) {
    return handle
        .createQuery(
            "select json from verdict where study_uid = ? and reader = ? order by position")
        .bind(0, studyUid)
        .bind(1, reader)
        .mapTo(String.class)
        .map(json -> parse(json, GivenVerdict.class))
        .list();
  }

  /// A verdict in its place.
  public record Recorded(GivenVerdict verdict, long number, String hash) {}

  /// The verdict that this reader sent under this id.
  public Optional<Recorded> recorded(Handle handle, String reader, String id) {
    return handle
        .createQuery("select json, number, hash from verdict where reader = ? and id = ?")
        .bind(0, reader)
        .bind(1, id)
        .map((row, _) ->
            new Recorded(
                parse(row.getString("json"), GivenVerdict.class),
                row.getLong("number"),
                row.getString("hash")))
        .findOne();
  }

  /// Keeps a verdict.
  public void save(Handle handle, Recorded recorded) {
    var verdict = recorded.verdict();
    handle.execute(
        "insert into verdict (reader, id, study_uid, finding_id, json, number, hash) values (?, ?, ?, ?, ?, ?, ?)",
        verdict.reader(),
        verdict.id(),
        verdict.studyUid(),
        verdict.findingId(),
        write(verdict),
        recorded.number(),
        recorded.hash());
  }

  static <T> T parse(String json, Class<T> type) {
    try {
      return WireJson.mapper().readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(
          "A stored " + type.getSimpleName() + " can't be read.", damaged);
    }
  }

  /// As JSON text.
  public static String write(Object value) {
    try {
      return WireJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(
          value.getClass().getSimpleName() + " has no JSON form.", impossible);
    }
  }
}
