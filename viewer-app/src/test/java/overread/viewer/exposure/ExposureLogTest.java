package overread.viewer.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import overread.client.outbox.Entry;
import overread.client.outbox.Submission;
import overread.viewer.room.ManualTiming;
import overread.viewer.viewport.Painted;
import overread.wire.Exposure;

class ExposureLogTest {
  private final ManualTiming timing = new ManualTiming();
  private final List<Exposure> sent = new ArrayList<>();
  private final ExposureLog log =
      new ExposureLog(
          "1.1",
          entry -> {
            if (entry instanceof Entry.OfExposures(_, var batch)) {
              sent.addAll(batch.exposures());
            }
            return new Submission(new CompletableFuture<>(), new CompletableFuture<>());
          },
          timing,
          id -> !id.equals("mine"));

  @Test
  void thePartsAddUpToTheWholeTimeOnTheScreen() {
    var begin = timing.now();
    var painted = new Painted(Set.of("a"), "1.2.3", 1, begin, Duration.ZERO);
    log.appeared(painted);
    timing.pass(Duration.ofMillis(300));
    log.flush();
    timing.pass(Duration.ofMillis(500));
    log.gone(new Painted(Set.of("a"), "1.2.3", 1, begin, Duration.ofMillis(800)));
    log.flush();
    assertThat(sent)
        .containsExactly(
            new Exposure("a", "1.2.3", 1, begin, 300),
            new Exposure("a", "1.2.3", 1, begin.plusMillis(300), 500));
  }

  @Test
  void whatTheLedgerDoesNotAskForIsNotSent() {
    log.appeared(new Painted(Set.of("mine"), "1.2.3", 1, timing.now(), Duration.ZERO));
    timing.pass(Duration.ofSeconds(1));
    log.flush();
    assertThat(sent).isEmpty();
  }
}
