package overread.viewer.background;

import java.time.Duration;
import java.time.Instant;

/// What time it is, and what happens later, on the interface's thread.
public interface Timing {
  /// Now.
  Instant now();

  /// Runs on the interface's thread after a pause.
  Pending later(Duration pause, Runnable action);

  /// Something that is still to happen.
  interface Pending {
    /// Calls it off; harmless when it has happened.
    void cancel();
  }
}
