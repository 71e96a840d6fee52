package overread.dicom.sr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import overread.review.finding.CodedConcept;

/// Successors of the retired SNOMED identifiers that old senders still use (designators `SRT`,
/// `SNM3` and `99SDM`), PS3.16 section 8.
public final class LegacyCodes {
  private static final Map<String, String> SUCCESSORS = load();

  private LegacyCodes() {}

  /// The same concept with its present identifier; unchanged where it is not retired or its
  /// successor is not known here. The meaning stays as the sender gave it.
  public static CodedConcept current(CodedConcept concept) {
    if (!retired(concept)) {
      return concept;
    }
    String successor = SUCCESSORS.get(concept.value());
    return successor == null ? concept : new CodedConcept(successor, Codes.SCT, concept.meaning());
  }

  /// Whether the coding scheme is one that DICOM has retired.
  public static boolean retired(CodedConcept concept) {
    return switch (concept.scheme()) {
      case "SRT", "SNM3", "99SDM" -> true;
      default -> false;
    };
  }

  private static Map<String, String> load() {
    Map<String, String> successors = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LegacyCodes.class.getResourceAsStream("legacy-codes.tsv"),
                    "legacy-codes.tsv is missing"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length == 3) {
          successors.put(cells[0], cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("legacy-codes.tsv cannot be read", e);
    }
    return Map.copyOf(successors);
  }
}
