package overread.viewer.session;

import java.util.function.Consumer;
import overread.client.ReadingRoom;
import overread.client.outbox.OutboxState;
import overread.client.outbox.Post;
import overread.client.outbox.Refusal;
import overread.wire.Session;

/// One reader at this workstation: what they may ask the service, and their outbox.
public interface ReaderSession extends AutoCloseable {
  /// Who it is.
  Session who();

  /// Questions to the service; each call waits.
  ReadingRoom room();

  /// Where decisions go.
  Post post();

  /// Tells how the outbox stands, at once and after each change, on any thread.
  void onOutbox(Consumer<OutboxState> listener);

  /// The reader has read that a decision was refused.
  void takeNote(Refusal refusal);

  /// Tells what changed and whether events flow, on any thread; replaces an earlier listener.
  ///
  /// @param after number of the last event that is known already
  void onEvents(long after, ServiceEvents listener);

  /// Leaves. What is queued stays on disk.
  @Override
  void close();
}
