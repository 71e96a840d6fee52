package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.review.reading.Role;
import overread.service.session.Sessions;
import overread.service.session.User;

/// Who asks: a bearer token, or the browser's cookie. With the cookie, what changes something needs
/// the header `X-Overread`, which no foreign page can send. Requests that name a foreign host are
/// refused, whatever they carry.
final class Authentication {
  static final String COOKIE = "overread_session";
  private static final String ASKING = "overread.asking";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OPEN =
      Set.of("/api/v1/login", "/livez", "/readyz", "/openapi.yaml");

  private final Sessions sessions;

  Authentication(Sessions sessions) {
    this.sessions = sessions;
  }

  void register(RoutesConfig routes) {
    routes.before(this::authenticate);
  }

  private void authenticate(Context request) {
    requireOwnHost(request);
    request.header("X-Content-Type-Options", "nosniff");
    if (!isFiltered(request.path())) {
      return;
    }
    request.header("Cache-Control", "private, no-store");
    request.header("Vary", "Authorization, Cookie");
    if (OPEN.contains(request.path())) {
      return;
    }
    var token = token(request);
    if (token == null) {
      throw DeniedException.signInFirst();
    }
    request.attribute(ASKING, sessions.find(token).orElseThrow(DeniedException::signInFirst));
  }

  private static boolean isFiltered(String path) {
    return path.startsWith("/api/") || path.startsWith("/dicom-web/");
  }

  /// A page on the internet whose name was made to point to this machine must not get through.
  private static void requireOwnHost(Context request) {
    var host = request.host();
    var name = host == null ? "" : host.replaceFirst(":[0-9]+$", "");
    if (!Set.of("127.0.0.1", "localhost", "[::1]").contains(name)) {
      throw DeniedException.foreignHost();
    }
  }

  private static @Nullable String token(Context request) {
    var header = request.header("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    var cookie = request.cookie(COOKIE);
    if (cookie != null
        && !SAFE.contains(request.method().name())
        && request.header("X-Overread") == null) {
      throw DeniedException.crossSite();
    }
    return cookie;
  }

  /// The token that this request came with.
  static String presentedToken(Context request) {
    var token = token(request);
    if (token == null) {
      throw DeniedException.signInFirst();
    }
    return token;
  }

  static Cookie cookie(String token, int seconds) {
    return new Cookie(COOKIE, token, "/", seconds, false, true, null, SameSite.STRICT);
  }

  /// Who asks.
  static User user(Context request) {
    Sessions.Asking asking = request.attribute(ASKING);
    if (asking == null) {
      throw DeniedException.signInFirst();
    }
    return asking.user();
  }

  /// Who asks, if a person.
  static User person(Context request) {
    var user = user(request);
    if (user.kind() != User.Kind.PERSON) {
      throw DeniedException.notForThisRole();
    }
    return user;
  }

  /// Who asks, if a person who reads studies.
  static User reader(Context request) {
    var user = person(request);
    if (!user.role().reads()) {
      throw DeniedException.notForThisRole();
    }
    return user;
  }

  /// Who asks, if entitled to look behind the scenes.
  static User auditor(Context request) {
    var user = person(request);
    if (user.role() != Role.QA && user.role() != Role.ADMIN) {
      throw DeniedException.notForThisRole();
    }
    return user;
  }

  /// Who asks, if entitled to store objects.
  static User sender(Context request) {
    var user = user(request);
    if (user.role() != Role.ADMIN) {
      throw DeniedException.notForThisRole();
    }
    return user;
  }
}
