package overread.client;

/// The service could not do it now: a full disk, an archive that does not answer.
public final class ServiceFailedException extends ServiceException {
  private static final long serialVersionUID = 1;

  public ServiceFailedException(String message) {
    super(message);
  }

  @Override
  public boolean passing() {
    return true;
  }
}
