package overread.client.outbox;

/// Takes decisions on their way to the service.
public interface Post {
  /// Puts an entry into the queue. Returns at once; nothing is lost once `kept` has completed.
  Submission submit(Entry entry);
}
