package overread.viewer.session;

import java.io.IOException;
import overread.wire.Login;

/// Signs a reader in. Waits for the service.
public interface SignIn {
  /// The session, or the reason why not in the exception's sentence.
  ReaderSession signIn(Login login) throws IOException;
}
