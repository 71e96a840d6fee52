package overread.viewer.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Origin;
import overread.wire.AiOverview;
import overread.wire.StudyFindings;

/// A result that arrives while the study is open never pops in: it waits, as a quiet dot, for the
/// next natural break.
final class LateResults {
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private @Nullable StudyFindings held;

  /// Whether something waits.
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Takes what the service has now. The answer is what may be shown at once: all of it when there
  /// is nothing new of AI in it, else nothing.
  Optional<StudyFindings> take(@Nullable StudyFindings shown, StudyFindings now) {
    if (shown == null || shown.ai() == null || now.ai() == null || !bringsMarks(shown, now)) {
      held = null;
      waiting.set(false);
      return Optional.of(now);
    }
    held = now;
    waiting.set(true);
    return Optional.empty();
  }

  /// The natural break: what waited, once.
  Optional<StudyFindings> release() {
    var released = Optional.ofNullable(held);
    held = null;
    waiting.set(false);
    return released;
  }

  private static boolean bringsMarks(StudyFindings shown, StudyFindings now) {
    var fresh = new HashSet<>(marks(now));
    fresh.removeAll(marks(shown));
    return !fresh.isEmpty() || results(now.ai()) > results(shown.ai());
  }

  private static Set<String> marks(StudyFindings findings) {
    return findings.findings().stream()
        .filter(finding -> finding.original().origin() == Origin.AI)
        .map(finding -> finding.original().id())
        .collect(Collectors.toSet());
  }

  private static int results(@Nullable AiOverview ai) {
    return ai == null ? 0 : ai.results().size();
  }
}
