package overread.client;

import java.net.URI;

/// Nobody answers at the service's address.
public final class ServiceUnreachableException extends ServiceException {
  private static final long serialVersionUID = 1;

  public ServiceUnreachableException(URI service, Throwable cause) {
    super(
        "The service at "
            + service
            + " does not answer. Check that it runs; what you decide is kept here meanwhile.",
        cause);
  }

  @Override
  public boolean passing() {
    return true;
  }
}
