package overread.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Whether something answers at a service's address.
final class Reachable {
  private static final int PATIENCE = 2000;

  private Reachable() {}

  static boolean answers(URI service) {
    try {
      var connection = (HttpURLConnection) service.resolve("/livez").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
