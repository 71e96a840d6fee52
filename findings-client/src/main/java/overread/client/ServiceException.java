package overread.client;

import java.io.IOException;

/// The service did not do what it was asked. The message is a plain sentence for the reader.
public abstract sealed class ServiceException extends IOException
    permits RefusedException,
        ServiceFailedException,
        ServiceUnreachableException,
        SignedOutException {
  private static final long serialVersionUID = 1;

  ServiceException(String message) {
    super(message);
  }

  ServiceException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Whether the same request may succeed later without anyone changing it.
  public abstract boolean passing();
}
