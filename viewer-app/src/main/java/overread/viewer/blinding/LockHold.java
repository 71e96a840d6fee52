package overread.viewer.blinding;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Holding the lock key: a ring fills in 0.8 s, letting go empties it, a full ring locks once.
public final class LockHold {
  /// How long the key has to be held.
  public static final Duration HOLD = Duration.ofMillis(800);

  private @Nullable Instant since;
  private boolean locked;

  /// The key went down, or repeats while it is down.
  public void press(Instant now) {
    if (since == null) {
      since = now;
      locked = false;
    }
  }

  /// The key went up.
  public void release() {
    since = null;
    locked = false;
  }

  /// How full the ring is, 0 to 1.
  public double filled(Instant now) {
    return since == null
        ? 0
        : Math.min(1, Duration.between(since, now).toNanos() / (double) HOLD.toNanos());
  }

  /// Whether the ring has just become full: true once for each hold.
  public boolean completes(Instant now) {
    if (locked || since == null || filled(now) < 1) {
      return false;
    }
    locked = true;
    return true;
  }
}
