package overread.viewer.worklist;

import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;
import overread.wire.AiSummary;

/// How AI stands on a row: a style and a glyph for each state, beside its word.
final class AiWords {
  private AiWords() {}

  static String style(@Nullable AiSummary ai) {
    if (ai == null) {
      return "ai-none";
    }
    return switch (ai.state()) {
      case NOT_APPLICABLE -> "ai-none";
      case WAITING -> "ai-waiting";
      case READY -> ai.unreviewed() > 0 ? "ai-open" : "ai-ready";
      case FAILED, TIMED_OUT -> "ai-failed";
    };
  }

  /// A diamond where something waits for review; nothing that could reassure otherwise.
  static String flag(@Nullable AiSummary ai) {
    return ai != null && ai.state() == AiState.READY && ai.unreviewed() > 0
        ? "◇ " + ai.unreviewed()
        : "";
  }

  static String summary(@Nullable AiSummary ai) {
    return ai == null || ai.state() != AiState.READY ? "" : ai.text();
  }

  static String state(@Nullable AiSummary ai) {
    return ai == null ? "" : ai.state().words();
  }
}
