package overread.service.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import overread.service.database.Database;
import overread.service.ledger.Ledger;
import overread.service.ledger.LedgerEvent;

/// Who is signed in. Only the hash of a token is kept, on the disk: a session survives a restart of
/// the service.
public final class Sessions {
  private static final Duration LIFE = Duration.ofHours(12);

  private final Database database;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

  public Sessions(Database database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  private record Known(User user, long expiresAt) {}

  /// A session that began: the token is told once and not kept.
  ///
  /// @param id names the session in the ledger
  public record Begun(String token, String id, User user) {}

  /// Somebody who asks, in a session.
  public record Asking(User user, String sessionId) {}

  /// Begins a session and records it.
  public Begun begin(User user) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var hash = hash(token);
    var now = now();
    var expires = now + LIFE.toNanos() / 1000;
    database.change(handle -> {
      handle.execute("delete from session where expires_at < ?", now);
      handle.execute(
          "insert into session (token_hash, user_name, kind, started_at, expires_at) values (?, ?, ?, ?, ?)",
          hash,
          user.name(),
          user.kind().name(),
          now,
          expires);
      if (user.kind() == User.Kind.PERSON) {
        ledger.append(handle, user.name(), new LedgerEvent.UserSigned(user.name(), true));
      }
    });
    known.put(hash, new Known(user, expires));
    return new Begun(token, id(hash), user);
  }

  /// Who the token belongs to, if its session has not ended.
  public Optional<Asking> find(String token) {
    var hash = hash(token);
    var session = known.get(hash);
    if (session == null) {
      session = database.read(handle -> stored(handle, hash)).orElse(null);
      if (session == null) {
        return Optional.empty();
      }
      known.put(hash, session);
    }
    return session.expiresAt() > now()
        ? Optional.of(new Asking(session.user(), id(hash)))
        : Optional.empty();
  }

  private static Optional<Known> stored(Handle handle, String hash) {
    return handle
        .createQuery("select user_name, expires_at from session where token_hash = ?")
        .bind(0, hash)
        .map((row, _) -> Users.named(row.getString("user_name")).map(user -> expiring(user, row)))
        .findOne()
        .flatMap(found -> found);
  }

  private static Known expiring(User user, java.sql.ResultSet row) {
    try {
      return new Known(user, row.getLong("expires_at"));
    } catch (java.sql.SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Ends a session.
  public void end(String token) {
    var hash = hash(token);
    var session = find(token);
    database.change(handle -> {
      handle.execute("delete from session where token_hash = ?", hash);
      session.ifPresent(asking ->
          ledger.append(
              handle,
              asking.user().name(),
              new LedgerEvent.UserSigned(asking.user().name(), false)));
    });
    known.remove(hash);
  }

  private static String id(String hash) {
    return hash.substring(0, 12);
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }

  private static String hash(String token) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
    }
  }
}
