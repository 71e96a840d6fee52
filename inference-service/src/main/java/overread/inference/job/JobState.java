package overread.inference.job;

/// How far a job is. QUEUED → RUNNING → COMPLETED or FAILED; a failed one may be queued again.
public enum JobState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED;

  /// Whether a job may go from this state to that one.
  public boolean mayBecome(JobState next) {
    return switch (this) {
      case QUEUED -> next == RUNNING;
      case RUNNING -> next == COMPLETED || next == FAILED;
      case COMPLETED -> false;
      case FAILED -> next == QUEUED;
    };
  }
}
