package overread.client.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.client.RefusedException;
import overread.client.ServiceException;
import overread.client.ServiceUnreachableException;
import overread.client.SignedOutException;
import overread.client.outbox.Postbox.Letter;

/// Takes decisions to the service, in order, and keeps each on disk until the service has recorded
/// it: they survive the service's death and a restart of the workstation. One reader's outbox is
/// never sent in another's name, so each reader has a folder.
///
/// A failure that passes leaves an entry queued and holds back later ones of the same study. A
/// refusal takes the entry out of the queue and stays listed until the reader has taken note.
public final class Outbox implements Post, AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Postbox files;
  private final Delivery delivery;
  private final InstantSource clock;
  private final ExecutorService keeper =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("outbox-disk").factory());
  private final ScheduledExecutorService carrier =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbox-carrier").factory());

  private final Object lock = new Object();
  private final List<Letter> queue = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, CompletableFuture<Acknowledgement>> waiting = new HashMap<>();
  private @Nullable String obstacle;
  private boolean signedOut;
  private Consumer<OutboxState> listener = _ -> {};

  private @Nullable ScheduledFuture<?> retry;
  private Duration pause = FIRST_PAUSE;

  private Outbox(Postbox files, Delivery delivery, InstantSource clock) {
    this.files = files;
    this.delivery = delivery;
    this.clock = clock;
  }

  /// Opens the outbox in `folder` and begins to send what an earlier run left there.
  public static Outbox open(Path folder, Delivery delivery, InstantSource clock)
      throws IOException {
    var files = new Postbox(folder);
    var outbox = new Outbox(files, delivery, clock);
    outbox.queue.addAll(files.letters());
    outbox.refusals.addAll(files.refusals());
    if (files.unreadable() > 0) {
      outbox.obstacle =
          files.unreadable()
              + " queued entries can't be read and were set aside in "
              + files.unreadableFolder()
              + ". Keep the folder and tell the administrator.";
    }
    outbox.sendNow();
    return outbox;
  }

  /// Called on an outbox thread after each change; called once at once.
  public void onChange(Consumer<OutboxState> listener) {
    synchronized (lock) {
      this.listener = listener;
    }
    listener.accept(state());
  }

  /// How it stands now.
  public OutboxState state() {
    synchronized (lock) {
      var verdicts = queue.stream().filter(letter -> isDecision(letter.entry())).count();
      return new OutboxState((int) verdicts, queue.size(), refusals, obstacle, signedOut);
    }
  }

  /// What has not reached the service, in order.
  public List<Entry> queued() {
    synchronized (lock) {
      return queue.stream().map(Letter::entry).toList();
    }
  }

  @Override
  public Submission submit(Entry entry) {
    var kept = new CompletableFuture<Void>();
    var delivered = new CompletableFuture<Acknowledgement>();
    keeper.execute(() -> {
      try {
        var letter = files.keep(entry);
        synchronized (lock) {
          queue.add(letter);
          waiting.put(entry.id(), delivered);
        }
        kept.complete(null);
        changed();
        sendNow();
      } catch (IOException e) {
        var failure =
            new IOException(
                "This can't be kept on this workstation's disk: "
                    + e.getMessage()
                    + ". Make room or ask the administrator, then decide again.",
                e);
        kept.completeExceptionally(failure);
        delivered.completeExceptionally(failure);
      }
    });
    return new Submission(kept, delivered);
  }

  /// The reader has read the refusal.
  public void takeNote(Refusal refusal) {
    keeper.execute(() -> {
      try {
        files.takeNote(refusal);
      } catch (IOException e) {
        return; // it stays listed: it would come back with the next run
      }
      synchronized (lock) {
        refusals.remove(refusal);
      }
      changed();
    });
  }

  /// Tries at once instead of after the pause, for example when events flow again.
  public void sendNow() {
    carrier.execute(() -> {
      if (retry != null) {
        retry.cancel(false);
        retry = null;
      }
      carry();
    });
  }

  /// Stops sending. What is queued stays on disk for the next run.
  @Override
  public void close() {
    keeper.shutdown();
    try {
      var _ = keeper.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    carrier.shutdownNow();
  }

  private void carry() {
    var heldBack = new HashSet<String>();
    @Nullable String trouble = null;
    var mustSignIn = false;
    var sent = 0;
    for (var letter : snapshot()) {
      if (heldBack.contains(letter.entry().studyUid())) {
        continue;
      }
      try {
        var answer = delivery.deliver(letter.entry());
        settle(letter, null);
        sent++;
        answer(letter.entry(), answer);
      } catch (RefusedException e) {
        settle(letter, new Refusal(letter.entry(), e.rule(), sentence(e), clock.instant()));
        fail(letter.entry(), e);
      } catch (ServiceException e) {
        heldBack.add(letter.entry().studyUid());
        trouble = sentence(e);
        mustSignIn = e instanceof SignedOutException;
        if (mustSignIn || e instanceof ServiceUnreachableException) {
          break;
        }
      }
      changed();
    }
    synchronized (lock) {
      obstacle = trouble;
      signedOut = mustSignIn;
    }
    changed();
    pause = trouble == null || sent > 0 ? FIRST_PAUSE : longer(pause);
    if (trouble != null && !mustSignIn && !carrier.isShutdown()) {
      retry = carrier.schedule(this::carry, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private List<Letter> snapshot() {
    synchronized (lock) {
      return List.copyOf(queue);
    }
  }

  /// Takes the letter out of the queue, on disk first.
  private void settle(Letter letter, @Nullable Refusal refusal) {
    try {
      if (refusal == null) {
        files.remove(letter);
      } else {
        files.refuse(letter, refusal);
      }
    } catch (IOException e) {
      // The entry stays on disk and is sent again by the next run; its id makes that harmless.
    }
    synchronized (lock) {
      queue.remove(letter);
      if (refusal != null) {
        refusals.add(refusal);
      }
    }
  }

  private void answer(Entry entry, Acknowledgement answer) {
    var future = waitingFor(entry);
    if (future != null) {
      future.complete(answer);
    }
  }

  private void fail(Entry entry, RefusedException refusal) {
    var future = waitingFor(entry);
    if (future != null) {
      future.completeExceptionally(refusal);
    }
  }

  private @Nullable CompletableFuture<Acknowledgement> waitingFor(Entry entry) {
    synchronized (lock) {
      return waiting.remove(entry.id());
    }
  }

  private void changed() {
    Consumer<OutboxState> current;
    synchronized (lock) {
      current = listener;
    }
    current.accept(state());
  }

  private static boolean isDecision(Entry entry) {
    return !(entry instanceof Entry.OfExposures);
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private static String sentence(ServiceException e) {
    var message = e.getMessage();
    return message == null ? "The service gave no reason." : message;
  }
}
