package overread.viewer.blinding;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import overread.client.Move;
import overread.client.outbox.Acknowledgement;
import overread.client.outbox.Entry;
import overread.client.outbox.Post;
import overread.viewer.background.Outcome;
import overread.viewer.background.Timing;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.words.Words;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Receipt;

/// The way out of a blind read: lock and reveal, or break the glass.
public final class BlindRead {
  /// Where it stands.
  public enum Step {
    READING,
    LOCKING,
    SEALED,
    REVEALING,
    ASKING_FOR_REASON,
    BREAKING
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private final String studyUid;
  private final Post post;
  private final BackgroundWork work;
  private final Timing timing;
  private final Consumer<MoveResult> onMoved;
  private final LockHold hold = new LockHold();
  private final ReadOnlyDoubleWrapper ring = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.READING);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Receipt> receipt = new ReadOnlyObjectWrapper<>();

  /// @param onMoved told the reading after each move
  public BlindRead(
      String studyUid,
      Post post,
      BackgroundWork work,
      Timing timing,
      Consumer<MoveResult> onMoved) {
    this.studyUid = studyUid;
    this.post = post;
    this.work = work;
    this.timing = timing;
    this.onMoved = onMoved;
  }

  /// How full the ring is, 0 to 1.
  public ReadOnlyDoubleProperty ringProperty() {
    return ring.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// What the strip says besides its fixed words: the seal, or why something failed.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// The proof of the seal, once there is one.
  public ReadOnlyObjectProperty<@Nullable Receipt> receiptProperty() {
    return receipt.getReadOnlyProperty();
  }

  /// The first read was sealed before this workstation opened the study.
  public void alreadySealed(java.time.Instant at) {
    step.set(Step.SEALED);
    message.set(Words.say("blind.sealed-before", time(at)));
  }

  /// The lock key is down.
  public void press() {
    if (step.get() == Step.READING) {
      hold.press(timing.now());
    }
  }

  /// The lock key is up.
  public void release() {
    hold.release();
    ring.set(0);
  }

  /// Time has passed: called with each frame while the key is down.
  public void tick() {
    ring.set(hold.filled(timing.now()));
    if (hold.completes(timing.now()) && step.get() == Step.READING) {
      lock();
    }
  }

  /// Shows AI, after the seal.
  public void reveal() {
    if (step.get() == Step.SEALED) {
      step.set(Step.REVEALING);
      move(Move.REVEAL, null, Step.SEALED);
    }
  }

  /// Begins to ask why AI is needed before the lock.
  public void askToBreakGlass() {
    if (step.get() == Step.READING) {
      step.set(Step.ASKING_FOR_REASON);
    }
  }

  /// Thinks better of it.
  public void keepGlass() {
    if (step.get() == Step.ASKING_FOR_REASON) {
      step.set(Step.READING);
      message.set("");
    }
  }

  /// Shows AI before the lock. An empty reason is refused here as it is at the service.
  public void breakGlass(String reason) {
    if (step.get() != Step.ASKING_FOR_REASON) {
      return;
    }
    if (reason.isBlank()) {
      message.set(Words.say("blind.reason-needed"));
      return;
    }
    step.set(Step.BREAKING);
    move(Move.BREAK_GLASS, reason.strip(), Step.ASKING_FOR_REASON);
  }

  private void lock() {
    step.set(Step.LOCKING);
    message.set(Words.say("blind.locking"));
    move(Move.SEAL, null, Step.READING);
  }

  private void move(Move move, @Nullable String reason, Step back) {
    var request = new MoveRequest(UUID.randomUUID().toString(), reason);
    var submission = post.submit(new Entry.OfMove(studyUid, move, request));
    Outcome.of(
        submission.delivered(),
        work,
        answer -> {
          if (answer instanceof Acknowledgement.OfMove(var result)) {
            moved(move, result);
          }
        },
        failure -> {
          step.set(back);
          message.set(Failure.of(failure).sentence());
        });
    var waited = step.get();
    Outcome.of(
        submission.kept(),
        work,
        _ ->
            timing.later(
                java.time.Duration.ofSeconds(1),
                () -> {
                  if (step.get() == waited) {
                    message.set(Words.say("blind.queued"));
                  }
                }),
        _ -> {});
  }

  private void moved(Move move, MoveResult result) {
    if (move == Move.SEAL) {
      var proof = result.receipt();
      receipt.set(proof);
      step.set(Step.SEALED);
      message.set(
          proof == null
              ? Words.say("blind.sealed-plain")
              : Words.say(
                  "blind.sealed",
                  time(proof.sealedAt()),
                  Words.count("blind.findings", proof.findings()),
                  proof.code()));
    }
    onMoved.accept(result);
    if (move != Move.SEAL) {
      step.set(Step.READING); // there is nothing to lock or to reveal any more
    }
  }

  private static String time(java.time.Instant at) {
    return TIME.format(at.atZone(ZoneId.systemDefault()));
  }
}
