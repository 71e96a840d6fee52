package overread.viewer.verdict;

import org.jspecify.annotations.Nullable;
import overread.review.verdict.ReviewedFinding;

/// A finding as the rail shows it: acknowledged, or with what is still under way.
///
/// @param stage null when the service has acknowledged everything about it
public record ShownFinding(ReviewedFinding finding, @Nullable Stage stage) {
  /// The finding's identity.
  public String id() {
    return finding.original().id();
  }
}
