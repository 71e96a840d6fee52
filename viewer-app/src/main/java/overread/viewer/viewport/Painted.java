package overread.viewer.viewport;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Findings whose marks were on the screen together.
///
/// @param frame counts from 1
/// @param since when they were first painted
/// @param lasted zero when they have just appeared
public record Painted(
    Set<String> findingIds, String sopInstanceUid, int frame, Instant since, Duration lasted) {
  public Painted {
    findingIds = Set.copyOf(findingIds);
  }
}
