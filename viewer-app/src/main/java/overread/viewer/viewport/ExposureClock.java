package overread.viewer.viewport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Measures which findings were painted, on which frame, for how long. Fed after every paint.
final class ExposureClock {
  private record Scene(Set<String> findingIds, String sopInstanceUid, int frame) {}

  private static final Scene NOTHING = new Scene(Set.of(), "", 1);

  private final Clock clock;
  private final List<PaintListener> listeners = new ArrayList<>();
  private final Set<String> ever = new HashSet<>();
  private Scene scene = NOTHING;
  private Instant since;

  ExposureClock(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  void addListener(PaintListener listener) {
    listeners.add(listener);
  }

  boolean everPainted(String findingId) {
    return ever.contains(findingId);
  }

  void forget() {
    nothingPainted();
    ever.clear();
  }

  void nothingPainted() {
    painted(Set.of(), "", 1);
  }

  void painted(Set<String> findingIds, String sopInstanceUid, int frame) {
    var now =
        findingIds.isEmpty() ? NOTHING : new Scene(Set.copyOf(findingIds), sopInstanceUid, frame);
    if (now.equals(scene)) {
      return;
    }
    var before = scene;
    var at = clock.instant();
    var began = since;
    scene = now;
    since = at;
    if (!before.findingIds().isEmpty()) {
      var over = told(before, began, Duration.between(began, at));
      listeners.forEach(listener -> listener.gone(over));
    }
    if (!now.findingIds().isEmpty()) {
      ever.addAll(now.findingIds());
      var begun = told(now, at, Duration.ZERO);
      listeners.forEach(listener -> listener.appeared(begun));
    }
  }

  private static Painted told(Scene scene, Instant since, Duration lasted) {
    return new Painted(scene.findingIds(), scene.sopInstanceUid(), scene.frame(), since, lasted);
  }
}
