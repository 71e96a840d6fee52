package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import overread.service.session.Sessions;
import overread.service.session.User;
import overread.service.session.Users;
import overread.wire.Login;
import overread.wire.Session;

/// Signing in and out.
final class SessionResource {
  private static final int TWELVE_HOURS = 12 * 3600;
  private final Sessions sessions;

  SessionResource(Sessions sessions) {
    this.sessions = sessions;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/v1/login", this::login);
    routes.post("/api/v1/logout", this::logout);
    routes.get(
        "/api/v1/me",
        request -> Messages.write(request, session("", Authentication.person(request))));
  }

  private void login(Context request) throws IOException {
    var login = Messages.read(request, Login.class);
    var user =
        Users.signIn(login.user(), login.password()).orElseThrow(DeniedException::wrongPassword);
    var begun = sessions.begin(user);
    request.cookie(Authentication.cookie(begun.token(), TWELVE_HOURS));
    Messages.write(request, session(begun.token(), user));
  }

  private void logout(Context request) {
    Authentication.person(request);
    sessions.end(Authentication.presentedToken(request));
    request.cookie(Authentication.cookie("", 0));
    request.status(204);
  }

  private static Session session(String token, User user) {
    return new Session(token, user.name(), user.displayName(), user.role());
  }
}
