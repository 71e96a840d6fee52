package overread.client.event;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import overread.client.FindingsClient;
import overread.wire.StudyEvent;
import overread.wire.WireJson;

/// Listens to the service and resumes by `Last-Event-ID` after each interruption, so that nothing
/// is missed. The service sends a heartbeat every 15 s; a silence of three of them counts as an
/// interruption.
public final class EventStream implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(45);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final URI address;
  private final EventListener listener;
  private final EventSource.Factory sources;
  private final AtomicLong last;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("events").factory());
  private volatile Duration pause = FIRST_PAUSE;
  private volatile boolean closed;
  private volatile @Nullable EventSource current;

  private EventStream(URI address, OkHttpClient connections, long after, EventListener listener) {
    this.address = address;
    this.listener = listener;
    this.last = new AtomicLong(after);
    this.sources =
        EventSources.createFactory(connections.newBuilder().readTimeout(SILENCE).build());
  }

  /// Listens for what happens after event number `after`, usually the worklist's.
  public static EventStream open(FindingsClient client, long after, EventListener listener) {
    var address = client.service().resolve("/api/v1/events");
    var stream = new EventStream(address, client.connections(), after, listener);
    stream.connect();
    return stream;
  }

  /// Number of the last event heard.
  public long last() {
    return last.get();
  }

  @Override
  public void close() {
    closed = true;
    clock.shutdownNow();
    var source = current;
    if (source != null) {
      source.cancel();
    }
  }

  private void connect() {
    if (closed) {
      return;
    }
    var request =
        new Request.Builder()
            .url(address.toString())
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", Long.toString(last.get()))
            .build();
    current = sources.newEventSource(request, new Hearing());
  }

  private void interrupted(boolean sessionEnded) {
    if (closed) {
      return;
    }
    listener.onInterrupted(sessionEnded);
    var delay = pause;
    var doubled = delay.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    try {
      var _ = clock.schedule(this::connect, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // closed between the check and here
    }
  }

  private final class Hearing extends EventSourceListener {
    @Override
    public void onOpen(EventSource source, Response response) {
      pause = FIRST_PAUSE;
      listener.onConnected();
    }

    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      try {
        var event = WireJson.mapper().readValue(data, StudyEvent.class);
        last.accumulateAndGet(event.sequence(), Math::max);
        listener.onEvent(event);
      } catch (IOException e) {
        // an event of a kind that this version does not know
      }
    }

    @Override
    public void onClosed(EventSource source) {
      interrupted(false);
    }

    @Override
    public void onFailure(
        EventSource source, @Nullable Throwable failure, @Nullable Response response) {
      interrupted(response != null && response.code() == 401);
    }
  }
}
