package overread.review.verdict;

import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;

/// A reader's decision about one finding. The last one counts; [Withdrawn] undoes.
public sealed interface Verdict {
  /// The finding stands as marked.
  record Accepted() implements Verdict {}

  /// The finding does not stand.
  record Rejected(@Nullable RejectReason reason) implements Verdict {}

  /// The finding stands with changes; `replacement` keeps the identity of the original.
  record Modified(Finding replacement) implements Verdict {}

  /// The reader's own finding.
  record Added(Finding finding) implements Verdict {}

  /// Handed to a senior or on-call reader.
  record Escalated(String reason) implements Verdict {}

  /// The reader's verdicts on this finding are taken back.
  record Withdrawn() implements Verdict {}
}
