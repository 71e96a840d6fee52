package overread.viewer.worklist;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;
import overread.review.reading.ReadingState;
import overread.wire.WorklistRow;

/// What the reader wants to see of the worklist; null and empty mean anything.
///
/// @param text every word of it must occur in patient, accession, description or AI summary
/// @param progress of this reader's own reading
public record WorklistFilter(
    String text,
    @Nullable String modality,
    @Nullable String urgency,
    @Nullable Progress progress,
    @Nullable AiState ai) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// Everything.
  public static final WorklistFilter ALL = new WorklistFilter("", null, null, null, null);

  /// How far this reader is with a study.
  public enum Progress {
    TO_READ,
    BEGUN,
    SIGNED;

    static Progress of(WorklistRow row) {
      var state = row.readingState();
      if (state == null) {
        return TO_READ;
      }
      return state == ReadingState.SIGNED ? SIGNED : BEGUN;
    }
  }

  /// Whether a row is wanted.
  public Predicate<WorklistRow> predicate() {
    var words = text.isBlank() ? List.<String>of() : List.of(SPACES.split(lower(text.strip())));
    return row ->
        (modality == null || row.modalities().contains(modality))
            && (urgency == null || urgency.equals(row.urgency()))
            && (progress == null || progress == Progress.of(row))
            && (ai == null || (row.ai() != null && row.ai().state() == ai))
            && (words.isEmpty() || words.stream().allMatch(searched(row)::contains));
  }

  private static String searched(WorklistRow row) {
    var summary = row.ai() == null ? "" : row.ai().text();
    return lower(
        String.join(
            " ", row.patientName(), row.patientId(), row.accession(), row.description(), summary));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
