package overread.viewer.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.client.ReadingRoom;
import overread.client.RefusedException;
import overread.client.ServiceException;
import overread.client.outbox.Acknowledgement;
import overread.client.outbox.Delivery;
import overread.client.outbox.Entry;
import overread.client.outbox.OutboxState;
import overread.client.outbox.Post;
import overread.client.outbox.Refusal;
import overread.client.outbox.Submission;
import overread.review.reading.Role;
import overread.viewer.session.ReaderSession;
import overread.viewer.session.ServiceEvents;
import overread.wire.Session;

/// A session whose outbox delivers at once, or when the service is up again.
public final class MemorySession implements ReaderSession, Post {
  private record Waiting(Entry entry, CompletableFuture<Acknowledgement> delivered) {}

  private final MemoryRoom room;
  private final Session who;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private Consumer<OutboxState> listener = _ -> {};
  public @Nullable ServiceEvents events;
  public boolean closed;

  public MemorySession(MemoryRoom room, Role role) {
    this.room = room;
    this.who = new Session("t", "me", "Dr Me", role);
  }

  @Override
  public Session who() {
    return who;
  }

  @Override
  public ReadingRoom room() {
    return room;
  }

  @Override
  public Post post() {
    return this;
  }

  @Override
  public Submission submit(Entry entry) {
    var waiting = new Waiting(entry, new CompletableFuture<>());
    queue.add(waiting);
    carry();
    return new Submission(CompletableFuture.completedFuture(null), waiting.delivered());
  }

  /// Delivers what waits, as far as the service answers.
  public void carry() {
    var delivery = Delivery.to(room);
    while (!queue.isEmpty()) {
      var next = queue.getFirst();
      try {
        var answer = delivery.deliver(next.entry());
        queue.removeFirst();
        next.delivered().complete(answer);
      } catch (RefusedException e) {
        queue.removeFirst();
        next.delivered().completeExceptionally(e);
      } catch (ServiceException e) {
        break;
      }
    }
    listener.accept(state());
  }

  private OutboxState state() {
    var verdicts = (int) queue.stream().filter(w -> w.entry() instanceof Entry.OfVerdict).count();
    return new OutboxState(
        verdicts, queue.size(), List.of(), queue.isEmpty() ? null : "down", false);
  }

  @Override
  public void onOutbox(Consumer<OutboxState> outbox) {
    listener = outbox;
    outbox.accept(state());
  }

  @Override
  public void takeNote(Refusal refusal) {}

  @Override
  public void onEvents(long after, ServiceEvents heard) {
    events = heard;
  }

  @Override
  public void close() {
    closed = true;
  }
}
