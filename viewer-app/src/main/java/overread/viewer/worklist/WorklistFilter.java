package overread.viewer.worklist;

import java.util.Locale;
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

  /// Whether the row is wanted.
  public boolean accepts(WorklistRow row) {
    return (modality == null || row.modalities().contains(modality))
        && (urgency == null || urgency.equals(row.urgency()))
        && (progress == null || progress == Progress.of(row))
        && (ai == null || (row.ai() != null && row.ai().state() == ai))
        && acceptsText(row);
  }

  private boolean acceptsText(WorklistRow row) {
    if (text.isBlank()) {
      return true;
    }
    var summary = row.ai() == null ? "" : row.ai().text();
    var haystack =
        (row.patientName()
                + ' '
                + row.patientId()
                + ' '
                + row.accession()
                + ' '
                + row.description()
                + ' '
                + summary)
            .toLowerCase(Locale.ROOT);
    for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!haystack.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
