package overread.service.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.wire.WireJson;

/// What each algorithm version declares about itself, as last received.
public final class Declarations {
  /// The declaration of exactly this version; never that of another.
  public Optional<Declaration> find(Handle handle, Algorithm algorithm) {
    return handle
        .createQuery(
            "select json from declaration where manufacturer = ? and name = ? and version = ?")
        .bind(0, algorithm.manufacturer())
        .bind(1, algorithm.name())
        .bind(2, algorithm.version())
        .mapTo(String.class)
        .findOne()
        .map(Declarations::parse);
  }

  /// All declarations.
  public List<Declaration> all(Handle handle) {
    return handle
        .createQuery("select json from declaration order by manufacturer, name, version")
        .mapTo(String.class)
        .map(Declarations::parse)
        .list();
  }

  /// Keeps a declaration; whether it is new or changed.
  public boolean save(Handle handle, Declaration declaration, long now) {
    var algorithm = declaration.algorithm();
    if (find(handle, algorithm).filter(declaration::equals).isPresent()) {
      return false;
    }
    handle.execute(
        "insert into declaration (manufacturer, name, version, json, received_at) values (?, ?, ?, ?, ?)"
            + " on conflict (manufacturer, name, version) do update set json = excluded.json, received_at = excluded.received_at",
        algorithm.manufacturer(),
        algorithm.name(),
        algorithm.version(),
        write(declaration),
        now);
    return true;
  }

  /// The declaration as text, as it is hashed for the ledger.
  public static String write(Declaration declaration) {
    try {
      return WireJson.mapper().writeValueAsString(declaration);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A declaration has no JSON form.", impossible);
    }
  }

  private static Declaration parse(String json) {
    try {
      return WireJson.mapper().readValue(json, Declaration.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A stored declaration can't be read.", damaged);
    }
  }
}
