package overread.viewer.background;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.PauseTransition;

/// Time as the toolkit's own clock has it.
public final class ToolkitTiming implements Timing {
  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Pending later(Duration pause, Runnable action) {
    var wait = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
    wait.setOnFinished(_ -> action.run());
    wait.play();
    return wait::stop;
  }
}
