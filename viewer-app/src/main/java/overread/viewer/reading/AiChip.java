package overread.viewer.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.verdict.FindingState;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.words.Words;
import overread.wire.AiOverview;

/// The chip of the top bar: how AI stands with this study, in a sentence.
final class AiChip {
  /// After this many seconds the reader is told that the study is read without AI.
  static final int PATIENCE = 10;

  private AiChip() {}

  /// @param waited seconds since the study was opened
  static String text(@Nullable AiOverview ai, long waited) {
    if (ai == null) {
      return "";
    }
    return switch (ai.state()) {
      case NOT_APPLICABLE -> Words.say("chip.none");
      case WAITING ->
          waited < PATIENCE ? Words.say("chip.waiting", waited) : Words.say("chip.late");
      case READY -> Words.say("chip.ready", models(ai), rule(ai));
      case FAILED -> Words.say("chip.failed", reason(ai));
      case TIMED_OUT -> Words.say("chip.timed-out");
    };
  }

  /// The badge at the top of the images; empty when AI is withheld or covers nothing here.
  static String badge(@Nullable AiOverview ai, List<ShownFinding> shown) {
    if (ai == null) {
      return "";
    }
    return switch (ai.state()) {
      case NOT_APPLICABLE -> "";
      case WAITING, TIMED_OUT -> Words.say("badge.waiting");
      case FAILED -> Words.say("badge.failed");
      case READY -> marked(shown);
    };
  }

  private static String marked(List<ShownFinding> shown) {
    var marked =
        shown.stream()
            .map(ShownFinding::finding)
            .filter(finding -> finding.original().origin() == Origin.AI)
            .filter(finding -> finding.original().presence() != Presence.ABSENT)
            .toList();
    var open =
        marked.stream().filter(finding -> finding.state() == FindingState.UNREVIEWED).count();
    return marked.isEmpty()
        ? Words.say("badge.none")
        : Words.say(
            marked.size() == 1 ? "badge.marked.one" : "badge.marked.many", marked.size(), open);
  }

  private static String models(AiOverview ai) {
    var shown =
        ai.results().stream()
            .filter(result -> result.decision().visible())
            .map(result -> result.algorithm().badge())
            .distinct()
            .toList();
    return shown.size() == 1 ? shown.getFirst() : Words.count("chip.models", shown.size());
  }

  /// The row of the policy that applied, of the first algorithm that is shown.
  private static String rule(AiOverview ai) {
    return ai.results().stream()
        .filter(result -> result.decision().visible())
        .map(result -> result.decision().rule())
        .findFirst()
        .orElse("");
  }

  private static String reason(AiOverview ai) {
    var reason = ai.reason();
    return reason == null ? Words.say("chip.no-reason") : reason;
  }
}
