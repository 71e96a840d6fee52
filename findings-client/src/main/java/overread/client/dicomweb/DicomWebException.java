package overread.client.dicomweb;

import java.io.IOException;

/// The archive did not give what it was asked for. The message is a plain sentence.
public final class DicomWebException extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  DicomWebException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// The HTTP status, or 200 when the answer itself made no sense.
  public int status() {
    return status;
  }
}
