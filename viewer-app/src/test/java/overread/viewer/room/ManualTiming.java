package overread.viewer.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overread.viewer.background.Timing;

/// Time that passes when the test says so.
public final class ManualTiming implements Timing {
  private record Due(Instant at, Runnable action) {}

  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final List<Due> due = new ArrayList<>();

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Pending later(Duration pause, Runnable action) {
    var entry = new Due(now.plus(pause), action);
    due.add(entry);
    return () -> due.remove(entry);
  }

  /// Lets time pass, running what falls due, in order.
  public void pass(Duration duration) {
    var end = now.plus(duration);
    while (true) {
      var next = due.stream().filter(d -> !d.at().isAfter(end)).min(Comparator.comparing(Due::at));
      if (next.isEmpty()) {
        break;
      }
      due.remove(next.get());
      now = next.get().at();
      next.get().action().run();
    }
    now = end;
  }
}
