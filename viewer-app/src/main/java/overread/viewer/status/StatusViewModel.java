package overread.viewer.status;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import overread.client.outbox.OutboxState;
import overread.viewer.session.ServiceEvents.Connection;
import overread.viewer.words.Words;

/// The line at the bottom of the window.
public final class StatusViewModel {
  /// How the service answers, as a dot with a word.
  public enum Line {
    GOOD,
    SLOW,
    LOST
  }

  private static final Duration SLOW = Duration.ofMillis(500);
  private final StringProperty layers = new SimpleStringProperty("");
  private final StringProperty hints = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper outbox = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.GOOD);
  private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("");
  private boolean connected = true;
  private Duration last = Duration.ZERO;

  /// What the layers are: on, off, none.
  public StringProperty layersProperty() {
    return layers;
  }

  /// Keys of the focused region.
  public StringProperty hintsProperty() {
    return hints;
  }

  /// What is queued here and why; empty when nothing is.
  public ReadOnlyStringProperty outboxProperty() {
    return outbox.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Line> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /// The word beside the dot.
  public ReadOnlyStringProperty latencyProperty() {
    return latency.getReadOnlyProperty();
  }

  /// The outbox has changed.
  public void outbox(OutboxState state) {
    var obstructed = state.obstacle() != null;
    if (state.verdicts() == 0 || !obstructed) {
      outbox.set("");
    } else if (state.signedOut()) {
      outbox.set(Words.say("status.sign-in", Words.count("status.queued", state.verdicts())));
    } else {
      outbox.set(Words.say("status.offline", Words.count("status.queued", state.verdicts())));
    }
    if (obstructed) {
      connected = false;
    }
    show();
  }

  /// The event stream has changed.
  public void connection(Connection state) {
    connected = state == Connection.CONNECTED;
    show();
  }

  /// The service took this long to answer.
  public void answered(Duration took) {
    last = took;
    connected = true;
    show();
  }

  private void show() {
    if (!connected) {
      line.set(Line.LOST);
      latency.set(Words.say("status.lost"));
    } else if (last.compareTo(SLOW) > 0) {
      line.set(Line.SLOW);
      latency.set(Words.say("status.slow", last.toMillis()));
    } else {
      line.set(Line.GOOD);
      latency.set(last.isZero() ? "" : Words.say("status.latency", last.toMillis()));
    }
  }
}
