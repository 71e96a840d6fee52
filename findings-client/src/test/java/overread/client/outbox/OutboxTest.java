package overread.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import overread.client.RefusedException;
import overread.client.ServiceException;
import overread.client.ServiceUnreachableException;
import overread.review.verdict.Verdict;
import overread.wire.Problem;
import overread.wire.VerdictRequest;

@Timeout(30)
class OutboxTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(AT);

  @TempDir Path folder;

  /// A service that can be down, or refuse some ids, and remembers the order of what came.
  private static final class Service implements Delivery {
    final List<String> received = new CopyOnWriteArrayList<>();
    volatile boolean down;
    volatile @Nullable String refuses;

    @Override
    public Acknowledgement deliver(Entry entry) throws ServiceException {
      if (down) {
        throw new ServiceUnreachableException(
            URI.create("http://127.0.0.1:1"), new ConnectException("refused"));
      }
      if (entry.id().equals(refuses)) {
        throw new RefusedException(
            new Problem("about:blank", "Conflict", 409, "Look at it first.", "accept-unseen"));
      }
      received.add(entry.id());
      return new Acknowledgement.OfExposures();
    }
  }

  private static Entry verdict(String id) {
    return new Entry.OfVerdict("1.2", new VerdictRequest(id, "f1", AT, new Verdict.Accepted()));
  }

  private static OutboxState await(Outbox outbox, Predicate<OutboxState> wanted)
      throws InterruptedException {
    var states = new LinkedBlockingQueue<OutboxState>();
    outbox.onChange(states::add);
    while (true) {
      var state = states.poll(20, TimeUnit.SECONDS);
      assertThat(state).as("a state within 20 s").isNotNull();
      if (wanted.test(state)) {
        return state;
      }
    }
  }

  @Test
  void deliversInTheOrderGivenAndLeavesNothingBehind() throws Exception {
    var service = new Service();
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      outbox.submit(verdict("a"));
      outbox.submit(verdict("b"));
      outbox.submit(verdict("c")).delivered().get();
      assertThat(service.received).containsExactly("a", "b", "c");
      assertThat(outbox.state().empty()).isTrue();
    }
    assertThat(Files.list(folder).filter(Files::isRegularFile)).isEmpty();
  }

  @Test
  void whatWasGivenWhileTheServiceWasDownArrivesAfterARestartOfTheWorkstation() throws Exception {
    var service = new Service();
    service.down = true;
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      outbox.submit(verdict("a")).kept().get();
      outbox.submit(verdict("b")).kept().get();
      var state = await(outbox, s -> s.queued() == 2 && s.obstacle() != null);
      assertThat(state)
          .isEqualTo(
              new OutboxState(
                  2,
                  2,
                  List.of(),
                  "The service at http://127.0.0.1:1 does not answer. Check that it runs; what you"
                      + " decide is kept here meanwhile.",
                  false));
    }
    service.down = false;
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      await(outbox, OutboxState::empty);
      assertThat(service.received).containsExactly("a", "b");
    }
  }

  @Test
  void comesBackByItselfWhenTheServiceDoes() throws Exception {
    var service = new Service();
    service.down = true;
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      var submission = outbox.submit(verdict("a"));
      await(outbox, s -> s.obstacle() != null);
      service.down = false;
      submission.delivered().get();
      await(outbox, OutboxState::empty);
      assertThat(service.received).containsExactly("a");
    }
  }

  @Test
  void aRefusedVerdictLeavesTheQueueAndStaysReportedUntilTheReaderTakesNote() throws Exception {
    var service = new Service();
    service.refuses = "a";
    var refusal = new Refusal(verdict("a"), "accept-unseen", "Look at it first.", AT);
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      var refused = outbox.submit(verdict("a"));
      outbox.submit(verdict("b")).delivered().get();
      assertThat(service.received).containsExactly("b");
      assertThatThrownBy(() -> refused.delivered().get())
          .hasCauseInstanceOf(RefusedException.class)
          .hasMessageContaining("Look at it first.");
      assertThat(outbox.state()).isEqualTo(new OutboxState(0, 0, List.of(refusal), null, false));
    }
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      assertThat(outbox.state().refusals()).containsExactly(refusal);
      outbox.takeNote(refusal);
      await(outbox, OutboxState::empty);
    }
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      assertThat(outbox.state().refusals()).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeReadIsSetAsideAndNamedAndTheRestIsSent() throws Exception {
    Files.writeString(folder.resolve("0000000000000001.json"), "{\"kind\":\"verd");
    var service = new Service();
    service.down = true;
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      outbox.submit(verdict("b")).kept().get();
      assertThat(outbox.queued()).containsExactly(verdict("b"));
    }
    assertThat(folder.resolve("unreadable/0000000000000001.json")).exists();
  }

  @Test
  void aFullDiskIsSaidAndNothingIsClaimed() throws Exception {
    var service = new Service();
    try (var outbox = Outbox.open(folder, service, CLOCK)) {
      Files.createDirectory(folder.resolve("0000000000000001.json.tmp"));
      var submission = outbox.submit(verdict("a"));
      assertThatThrownBy(() -> submission.kept().get())
          .hasCauseInstanceOf(IOException.class)
          .hasMessageContaining("can't be kept on this workstation's disk");
      assertThat(service.received).isEmpty();
      assertThat(outbox.queued()).isEmpty();
    }
  }
}
