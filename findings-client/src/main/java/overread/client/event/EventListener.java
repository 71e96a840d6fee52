package overread.client.event;

import overread.wire.StudyEvent;

/// Hears the event stream, on a thread of its own.
public interface EventListener {
  /// Something that this reader may see has changed.
  void onEvent(StudyEvent event);

  /// Events flow.
  void onConnected();

  /// No events flow; the stream tries again by itself.
  ///
  /// @param sessionEnded the service does not know this session any more: sign in again
  void onInterrupted(boolean sessionEnded);
}
