package overread.viewer.session;

import overread.wire.StudyEvent;

/// What the service tells by itself.
public interface ServiceEvents {
  /// Something that this reader may see has changed.
  void changed(StudyEvent event);

  /// Whether events flow.
  void connection(Connection state);

  /// How the line to the service is.
  enum Connection {
    CONNECTED,
    INTERRUPTED,
    SIGNED_OUT
  }
}
