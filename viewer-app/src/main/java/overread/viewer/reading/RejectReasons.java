package overread.viewer.reading;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import overread.review.verdict.RejectReason;
import overread.viewer.background.Timing;

/// A reason may follow a reject for a few seconds; none is ever asked for.
public final class RejectReasons {
  /// How long the choices stay.
  public static final Duration WINDOW = Duration.ofSeconds(4);

  private final Timing timing;
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private @Nullable String rejected;
  private Timing.@Nullable Pending end;

  RejectReasons(Timing timing) {
    this.timing = timing;
  }

  /// Whether the choices are shown.
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  void offer(String findingId) {
    withdraw();
    rejected = findingId;
    offered.set(true);
    end = timing.later(WINDOW, this::withdraw);
  }

  void withdraw() {
    if (end != null) {
      end.cancel();
      end = null;
    }
    rejected = null;
    offered.set(false);
  }

  /// The finding that the reason is about, while one may be given.
  Optional<String> about() {
    return Optional.ofNullable(rejected);
  }

  static RejectReason reason(int number) {
    return RejectReason.values()[number - 1];
  }
}
