package overread.service.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.Declaration;
import overread.review.finding.Finding;
import overread.wire.WireJson;

/// The findings that each result object holds, read once when it arrived.
public final class StoredFindings {
  private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};
  private static final TypeReference<List<Declaration>> DECLARATIONS = new TypeReference<>() {};

  /// What one object says.
  ///
  /// @param declarations what algorithms declare about themselves in it
  /// @param problem why it could not be read, in a sentence, or null
  public record OfObject(
      String sopUid,
      List<Finding> findings,
      List<Declaration> declarations,
      @Nullable String problem) {}

  /// What each result object of a study says.
  public List<OfObject> ofStudy(Handle handle, String studyUid) {
    return handle
        .createQuery(
            "select sop_uid, findings, declarations, problem from result where study_uid = ? order by sop_uid")
        .bind(0, studyUid)
        .map((row, _) ->
            new OfObject(
                row.getString("sop_uid"),
                parse(row.getString("findings"), LIST),
                parse(row.getString("declarations"), DECLARATIONS),
                row.getString("problem")))
        .list();
  }

  /// Keeps what an object says.
  public void save(Handle handle, String studyUid, OfObject object) {
    handle.execute(
        "insert into result (sop_uid, study_uid, findings, declarations, problem) values (?, ?, ?, ?, ?) on conflict (sop_uid) do nothing",
        object.sopUid(),
        studyUid,
        write(object.findings(), LIST),
        write(object.declarations(), DECLARATIONS),
        object.problem());
  }

  private static <T> T parse(String json, TypeReference<T> type) {
    try {
      return WireJson.mapper().readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Stored findings can't be read.", damaged);
    }
  }

  private static <T> String write(T said, TypeReference<T> type) {
    try {
      return WireJson.mapper().writerFor(type).writeValueAsString(said);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Findings have no JSON form.", impossible);
    }
  }
}
