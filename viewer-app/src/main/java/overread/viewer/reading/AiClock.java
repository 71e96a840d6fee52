package overread.viewer.reading;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;
import overread.viewer.background.Timing;
import overread.wire.AiOverview;

/// The text of the AI chip, which counts the seconds while AI is waited for.
final class AiClock {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final Timing timing;
  private final Instant openedAt;
  private final ReadOnlyStringWrapper chip = new ReadOnlyStringWrapper("");
  private @Nullable AiOverview ai;
  private boolean counting;

  AiClock(Timing timing) {
    this.timing = timing;
    this.openedAt = timing.now();
  }

  ReadOnlyStringProperty chipProperty() {
    return chip.getReadOnlyProperty();
  }

  /// How AI stands now; null when it is withheld.
  void show(@Nullable AiOverview now) {
    ai = now;
    say();
    count();
  }

  private void say() {
    chip.set(AiChip.text(ai, waited()));
  }

  private void count() {
    if (!counting && ai != null && ai.state() == AiState.WAITING && waited() <= AiChip.PATIENCE) {
      counting = true;
      timing.later(
          SECOND,
          () -> {
            counting = false;
            say();
            count();
          });
    }
  }

  private long waited() {
    return Duration.between(openedAt, timing.now()).toSeconds();
  }
}
