package overread.client;

/// The session has ended or the password is wrong: the reader has to sign in.
public final class SignedOutException extends ServiceException {
  private static final long serialVersionUID = 1;

  public SignedOutException(String message) {
    super(message);
  }

  @Override
  public boolean passing() {
    return true;
  }
}
