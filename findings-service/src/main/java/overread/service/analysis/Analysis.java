package overread.service.analysis;

import org.jspecify.annotations.Nullable;

/// How far the inference service is with one study.
///
/// @param dueAt when to look at it next, epoch microseconds
/// @param deadline when it counts as timed out, epoch microseconds
/// @param remoteId the inference service's name for the job
/// @param reason why it failed, in a sentence
public record Analysis(
    String studyUid,
    State state,
    long dueAt,
    long deadline,
    int attempts,
    @Nullable String remoteId,
    @Nullable String reason) {

  /// `WAITING → RUNNING → COMPLETED`, or one of the ends without a result.
  public enum State {
    /// Not handed over yet.
    WAITING,
    /// The inference service has it.
    RUNNING,
    COMPLETED,
    FAILED,
    /// Not ready in time; results may still come.
    TIMED_OUT,
    /// No algorithm covers this study.
    NOT_COVERED;

    /// Whether there is nothing more to ask for.
    public boolean ended() {
      return this == COMPLETED || this == FAILED || this == NOT_COVERED;
    }
  }
}
