package overread.service.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened, with identifiers only: what names or describes a patient goes beside
/// the ledger, as erasable detail.
public sealed interface LedgerEvent {
  /// The name in the ledger.
  String kind();

  /// The study it is about.
  default @Nullable String study() {
    return null;
  }

  /// The finding, object or user it is about.
  default @Nullable String subject() {
    return null;
  }

  /// Further identifiers and numbers.
  default Map<String, ?> body() {
    return Map.of();
  }

  /// Acquired images were stored. `contents` is the hash over the sorted content hashes.
  record ImagesStored(String study, int instances, String contents) implements LedgerEvent {
    /// @param sorted the content hashes, sorted
    public static ImagesStored of(String study, List<String> sorted) {
      var bytes = String.join(",", sorted).getBytes(StandardCharsets.US_ASCII);
      return new ImagesStored(study, sorted.size(), HexFormat.of().formatHex(Hash.of(bytes)));
    }

    @Override
    public String kind() {
      return "images.stored";
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("instances", instances, "contents", contents);
    }
  }

  /// Objects that hold a result, or another derived object, were stored.
  record ResultReceived(
      String study, String algorithm, String version, String verdict, List<String> objects)
      implements LedgerEvent {
    @Override
    public String kind() {
      return "result.received";
    }

    @Override
    public Map<String, ?> body() {
      return Map.of(
          "algorithm", algorithm, "version", version, "verdict", verdict, "objects", objects);
    }
  }

  /// Objects that a signed reading wrote were stored.
  record ReportWritten(String study, List<String> objects) implements LedgerEvent {
    @Override
    public String kind() {
      return "report.written";
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("objects", objects);
    }
  }

  /// A reader opened a study, and how the reading began.
  record ReadingOpened(String study, String state, String rule) implements LedgerEvent {
    @Override
    public String kind() {
      return "reading.opened";
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("state", state, "rule", rule);
    }
  }

  /// Marks were painted in a viewport.
  record FindingsDisplayed(String study, String batch, Map<String, Long> milliseconds)
      implements LedgerEvent {
    @Override
    public String kind() {
      return "finding.displayed";
    }

    @Override
    public @Nullable String subject() {
      return batch;
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("milliseconds", milliseconds);
    }
  }

  /// A verdict was given; `verdict` is its kind, `id` the sender's.
  record VerdictGiven(String study, String finding, String id, String verdict, long givenAt)
      implements LedgerEvent {
    @Override
    public String kind() {
      return "verdict." + verdict;
    }

    @Override
    public @Nullable String subject() {
      return finding;
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("id", id, "givenAt", givenAt);
    }
  }

  /// A move of a reading: sealed, revealed, glass broken, signed, amended.
  record ReadingMoved(String study, String move, String state, int findings)
      implements LedgerEvent {
    @Override
    public String kind() {
      return "reading." + move;
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("state", state, "findings", findings);
    }
  }

  /// A study was handed to the inference service, or what became of that.
  record AnalysisMoved(String study, String state, String job, int attempt) implements LedgerEvent {
    @Override
    public String kind() {
      return "analysis." + state;
    }

    @Override
    public @Nullable String subject() {
      return job;
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("attempt", attempt);
    }
  }

  /// An algorithm's maker declared what it is for; `hash` is that of the declaration.
  record DeclarationReceived(String name, String version, String hash) implements LedgerEvent {
    /// @param text the whole declaration
    public static DeclarationReceived of(String name, String version, String text) {
      return new DeclarationReceived(
          name, version, HexFormat.of().formatHex(Hash.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public String kind() {
      return "declaration.received";
    }

    @Override
    public @Nullable String subject() {
      return name;
    }

    @Override
    public Map<String, ?> body() {
      return Map.of("version", version, "hash", hash);
    }
  }

  /// A user signed in or out.
  record UserSigned(String user, boolean in) implements LedgerEvent {
    @Override
    public String kind() {
      return in ? "user.signed-in" : "user.signed-out";
    }

    @Override
    public @Nullable String subject() {
      return user;
    }
  }

  /// A study's data left the archive for this user: once for each study and session.
  record StudyRetrieved(String study, String session) implements LedgerEvent {
    @Override
    public String kind() {
      return "study.retrieved";
    }

    @Override
    public @Nullable String subject() {
      return session;
    }
  }
}
