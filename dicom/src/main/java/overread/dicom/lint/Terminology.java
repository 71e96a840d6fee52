package overread.dicom.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import overread.dicom.sr.LegacyCodes;
import overread.review.finding.CodedConcept;

/// What codes mean, as far as it is known here, to find those that a sender labels as something
/// else.
public final class Terminology {
  private record Entry(String meaning, List<String> words) {
    boolean fits(String label) {
      String lower = label.toLowerCase(Locale.ROOT);
      return words.stream()
          .anyMatch(word ->
              word.startsWith("!") ? !lower.contains(word.substring(1)) : lower.contains(word));
    }
  }

  private static final Map<String, Entry> ENTRIES = load();

  private static final Map<String, String> SCHEME_UIDS =
      Map.of(
          "DCM", "1.2.840.10008.2.16.4",
          "SCT", "2.16.840.1.113883.6.96",
          "LN", "2.16.840.1.113883.6.1",
          "UCUM", "2.16.840.1.113883.6.8",
          "RADLEX", "2.16.840.1.113883.6.256");

  private Terminology() {}

  /// Says that a code means something else than its label, as a sentence; empty where they agree or
  /// the code is not known here.
  public static Optional<String> conflict(CodedConcept concept) {
    CodedConcept current = LegacyCodes.current(concept);
    Entry entry = ENTRIES.get(current.scheme() + " " + current.value());
    if (entry == null || concept.meaning().isBlank() || entry.fits(concept.meaning())) {
      return Optional.empty();
    }
    return Optional.of(
        "The code %s (%s) is labelled \"%s\" and means: %s."
            .formatted(concept.value(), concept.scheme(), concept.meaning(), entry.meaning));
  }

  /// The scheme that a coding scheme UID belongs to, where it is not the scheme it is given for.
  static Optional<String> otherScheme(String designator, String uid) {
    String expected = SCHEME_UIDS.get(designator);
    if (expected == null || expected.equals(uid)) {
      return Optional.empty();
    }
    return SCHEME_UIDS.entrySet().stream()
        .filter(scheme -> scheme.getValue().equals(uid))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Terminology.class.getResourceAsStream("terminology.tsv"),
                    "terminology.tsv is missing"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length == 4) {
          entries.put(
              cells[0] + " " + cells[1], new Entry(cells[2], List.of(cells[3].split("\\|", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("terminology.tsv cannot be read", e);
    }
    return Map.copyOf(entries);
  }
}
