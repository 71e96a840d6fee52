package overread.viewer.rail;

import org.jspecify.annotations.Nullable;
import overread.review.finding.Score;
import overread.review.verdict.FindingState;
import overread.viewer.verdict.Stage;

/// One row of the rail, in the words that it shows.
///
/// @param number as beside its mark on the image
/// @param label what the finding is called
/// @param place site, side and image, as far as known
/// @param size the leading measurement, or empty
/// @param model who marked it: name and version, or empty for a person
/// @param score null when none was sent
/// @param stateWords the state, with what is still under way
/// @param stage null when acknowledged
public record RailRow(
    String id,
    int number,
    String label,
    String place,
    String size,
    String model,
    @Nullable Score score,
    FindingState state,
    String stateWords,
    @Nullable Stage stage) {
  /// All of it, for a screen reader.
  public String spoken() {
    return String.join(
        ", ",
        java.util.stream.Stream.of(
                label, place, size, score == null ? "" : "score " + score.text(), stateWords, model)
            .filter(text -> !text.isBlank())
            .toList());
  }
}
