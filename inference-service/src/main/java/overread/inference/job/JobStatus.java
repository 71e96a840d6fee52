package overread.inference.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as others see it.
///
/// @param reason why it failed, as a sentence; null otherwise
/// @param results what it stored; empty until it is completed
public record JobStatus(
    String id, JobState state, @Nullable String reason, List<ResultReference> results) {
  public JobStatus {
    results = List.copyOf(results);
  }

  JobStatus become(JobState next, @Nullable String why, List<ResultReference> stored) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A job can't go from " + state + " to " + next + ".");
    }
    return new JobStatus(id, next, why, stored);
  }
}
