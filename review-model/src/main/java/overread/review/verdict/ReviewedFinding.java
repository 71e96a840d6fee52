package overread.review.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.finding.Origin;

/// A finding with what one reader decided about it.
///
/// @param original as marked
/// @param current as it stands: the replacement of a modified finding, else the original
/// @param last the verdict that counts, or null when there is none
public record ReviewedFinding(
    Finding original, Finding current, FindingState state, @Nullable GivenVerdict last) {

  /// Folds one reader's verdicts, in the order given, over the findings of a study. Verdicts on
  /// findings that are not in the list are left out: they belong to what this reader may not see.
  public static List<ReviewedFinding> fold(List<Finding> findings, List<GivenVerdict> verdicts) {
    Map<String, ReviewedFinding> byId = new LinkedHashMap<>();
    for (var finding : findings) {
      byId.put(finding.id(), unreviewed(finding));
    }
    for (var given : verdicts) {
      if (given.verdict() instanceof Verdict.Added(Finding finding)) {
        byId.put(
            given.findingId(), new ReviewedFinding(finding, finding, FindingState.ADDED, given));
      } else {
        byId.computeIfPresent(given.findingId(), (_, known) -> known.after(given));
      }
    }
    return new ArrayList<>(byId.values());
  }

  private static ReviewedFinding unreviewed(Finding finding) {
    return new ReviewedFinding(finding, finding, FindingState.UNREVIEWED, null);
  }

  private ReviewedFinding after(GivenVerdict given) {
    var own = original.origin() == Origin.PERSON;
    return switch (given.verdict()) {
      case Verdict.Accepted _ ->
          new ReviewedFinding(original, original, FindingState.ACCEPTED, given);
      case Verdict.Rejected _ ->
          new ReviewedFinding(original, original, FindingState.REJECTED, given);
      case Verdict.Modified(Finding replacement) ->
          new ReviewedFinding(
              original, replacement, own ? FindingState.ADDED : FindingState.MODIFIED, given);
      case Verdict.Added(Finding finding) ->
          new ReviewedFinding(finding, finding, FindingState.ADDED, given);
      case Verdict.Escalated _ ->
          new ReviewedFinding(original, current, FindingState.ESCALATED, given);
      case Verdict.Withdrawn _ ->
          own
              ? new ReviewedFinding(original, original, FindingState.WITHDRAWN, given)
              : unreviewed(original);
    };
  }
}
