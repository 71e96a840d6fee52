package overread.viewer.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import overread.client.outbox.Entry;
import overread.client.outbox.Post;
import overread.viewer.background.Timing;
import overread.viewer.viewport.PaintListener;
import overread.viewer.viewport.Painted;
import overread.wire.Exposure;
import overread.wire.ExposureBatch;

/// Collects which findings were painted, and sends them before each verdict, so that the ledger
/// knows what had been seen when it was given. What is still on the screen is sent up to now, its
/// rest later: the parts add up to the whole.
public final class ExposureLog implements PaintListener {
  private record Still(Painted painted, Instant sentUntil) {}

  private final String studyUid;
  private final Post post;
  private final Timing timing;
  private final Predicate<String> wanted;
  private final List<Exposure> collected = new ArrayList<>();
  private final List<Still> onScreen = new ArrayList<>();

  /// @param wanted which findings' exposures belong into the ledger, by id
  public ExposureLog(String studyUid, Post post, Timing timing, Predicate<String> wanted) {
    this.studyUid = studyUid;
    this.post = post;
    this.timing = timing;
    this.wanted = wanted;
  }

  @Override
  public void appeared(Painted painted) {
    onScreen.add(new Still(painted, painted.since()));
  }

  @Override
  public void gone(Painted painted) {
    for (var still : List.copyOf(onScreen)) {
      if (same(still.painted(), painted)) {
        onScreen.remove(still);
        collect(painted, still.sentUntil(), painted.since().plus(painted.lasted()));
        return;
      }
    }
  }

  /// Sends what was painted up to now.
  public void flush() {
    var now = timing.now();
    onScreen.replaceAll(still -> {
      collect(still.painted(), still.sentUntil(), now);
      return new Still(still.painted(), now);
    });
    if (!collected.isEmpty()) {
      var batch = new ExposureBatch(UUID.randomUUID().toString(), List.copyOf(collected));
      collected.clear();
      post.submit(new Entry.OfExposures(studyUid, batch));
    }
  }

  private void collect(Painted painted, Instant from, Instant to) {
    var milliseconds = Math.max(0, Duration.between(from, to).toMillis());
    for (var findingId : painted.findingIds()) {
      if (wanted.test(findingId)) {
        collected.add(
            new Exposure(findingId, painted.sopInstanceUid(), painted.frame(), from, milliseconds));
      }
    }
  }

  private static boolean same(Painted one, Painted other) {
    return one.since().equals(other.since())
        && one.sopInstanceUid().equals(other.sopInstanceUid())
        && one.frame() == other.frame()
        && one.findingIds().equals(other.findingIds());
  }
}
