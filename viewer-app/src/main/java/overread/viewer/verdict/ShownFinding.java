package overread.viewer.verdict;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import overread.review.verdict.ReviewedFinding;

/// A finding as the rail shows it: acknowledged, or with what is still under way.
///
/// @param stage null when the service has acknowledged everything about it
public record ShownFinding(ReviewedFinding finding, @Nullable Stage stage) {
  /// The order of the rail and of the numbers beside the marks: highest score first, then as sent.
  public static final Comparator<ShownFinding> BY_SCORE =
      Comparator.comparingDouble(each -> -each.finding().original().rank());

  /// The finding's identity.
  public String id() {
    return finding.original().id();
  }
}
