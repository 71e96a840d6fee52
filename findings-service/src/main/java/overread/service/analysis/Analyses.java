package overread.service.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The jobs of the inference service, on the disk: they survive a restart.
public final class Analyses {
  private static final RowMapper<Analysis> ROW =
      (row, _) ->
          new Analysis(
              row.getString("study_uid"),
              Analysis.State.valueOf(row.getString("state")),
              row.getLong("due_at"),
              row.getLong("deadline"),
              row.getInt("attempts"),
              row.getString("remote_id"),
              row.getString("reason"));

  /// The analysis of one study, if one was ever due.
  public Optional<Analysis> find(Handle handle, String studyUid) {
    return handle
        .createQuery("select * from job where study_uid = ?")
        .bind(0, studyUid)
        .map(ROW)
        .findOne();
  }

  /// All, by study.
  public Map<String, Analysis> all(Handle handle) {
    Map<String, Analysis> byStudy = new HashMap<>();
    handle
        .createQuery("select * from job")
        .map(ROW)
        .forEach(job -> byStudy.put(job.studyUid(), job));
    return byStudy;
  }

  /// Those that are not over, soonest due first.
  public List<Analysis> open(Handle handle) {
    return handle
        .createQuery(
            "select * from job where state in ('WAITING', 'RUNNING', 'TIMED_OUT') order by due_at")
        .map(ROW)
        .list();
  }

  /// Remembers how far it is.
  public void save(Handle handle, Analysis analysis, long now) {
    handle.execute(
        "insert into job (study_uid, state, due_at, deadline, attempts, remote_id, reason, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (study_uid) do update set state = excluded.state, due_at = excluded.due_at, deadline = excluded.deadline,"
            + " attempts = excluded.attempts, remote_id = excluded.remote_id, reason = excluded.reason, updated_at = excluded.updated_at",
        analysis.studyUid(),
        analysis.state().name(),
        analysis.dueAt(),
        analysis.deadline(),
        analysis.attempts(),
        analysis.remoteId(),
        analysis.reason(),
        now);
  }
}
