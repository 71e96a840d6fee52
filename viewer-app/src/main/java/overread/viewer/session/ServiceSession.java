package overread.viewer.session;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.client.FindingsClient;
import overread.client.ReadingRoom;
import overread.client.ServiceException;
import overread.client.event.EventListener;
import overread.client.event.EventStream;
import overread.client.outbox.Delivery;
import overread.client.outbox.Outbox;
import overread.client.outbox.OutboxState;
import overread.client.outbox.Post;
import overread.client.outbox.Refusal;
import overread.viewer.session.ServiceEvents.Connection;
import overread.wire.Login;
import overread.wire.Session;
import overread.wire.StudyEvent;

/// A session with a running service. The outbox lies in the workstation's folder, apart for each
/// service and reader.
public final class ServiceSession implements ReaderSession {
  private final FindingsClient client;
  private final Outbox outbox;
  private @Nullable EventStream events;

  private ServiceSession(FindingsClient client, Outbox outbox) {
    this.client = client;
    this.outbox = outbox;
  }

  /// Signing in at `service`, with outboxes under `folder`.
  public static SignIn at(URI service, Path folder) {
    return login -> open(service, folder, login);
  }

  private static ServiceSession open(URI service, Path folder, Login login) throws IOException {
    var client = FindingsClient.signIn(service, login);
    var place = service.getHost() + "-" + service.getPort();
    var user = HexFormat.of().formatHex(client.session().user().getBytes(StandardCharsets.UTF_8));
    var outbox =
        Outbox.open(
            folder.resolve("outbox").resolve(place).resolve(user),
            Delivery.to(client),
            InstantSource.system());
    return new ServiceSession(client, outbox);
  }

  /// The connection, for images.
  public FindingsClient client() {
    return client;
  }

  @Override
  public Session who() {
    return client.session();
  }

  @Override
  public ReadingRoom room() {
    return client;
  }

  @Override
  public Post post() {
    return outbox;
  }

  @Override
  public void onOutbox(Consumer<OutboxState> listener) {
    outbox.onChange(listener);
  }

  @Override
  public void takeNote(Refusal refusal) {
    outbox.takeNote(refusal);
  }

  @Override
  public synchronized void onEvents(long after, ServiceEvents listener) {
    if (events != null) {
      events.close();
    }
    events =
        EventStream.open(
            client,
            after,
            new EventListener() {
              @Override
              public void onEvent(StudyEvent event) {
                listener.changed(event);
              }

              @Override
              public void onConnected() {
                listener.connection(Connection.CONNECTED);
                outbox.sendNow();
              }

              @Override
              public void onInterrupted(boolean sessionEnded) {
                listener.connection(sessionEnded ? Connection.SIGNED_OUT : Connection.INTERRUPTED);
              }
            });
  }

  @Override
  public synchronized void close() {
    if (events != null) {
      events.close();
    }
    outbox.close();
    Thread.ofVirtual().start(this::signOut);
  }

  private void signOut() {
    try {
      client.signOut();
    } catch (ServiceException e) {
      // the session ends by itself at the service
    }
  }
}
