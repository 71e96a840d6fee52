package overread.viewer.verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.review.verdict.Verdict;

/// What this reader decided since the study was opened, for undo and redo.
final class History {
  /// One decision: what counted before it, and what counts since.
  record Step(String id, String findingId, @Nullable Verdict before, Verdict after) {
    /// The verdict that takes this step back.
    Verdict back() {
      return before == null ? new Verdict.Withdrawn() : before;
    }
  }

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  void add(Step step) {
    done.push(step);
    undone.clear();
  }

  /// The service refused this decision: there is nothing to take back.
  void forget(String id) {
    done.removeIf(step -> step.id().equals(id));
  }

  Optional<Step> undo() {
    var step = Optional.ofNullable(done.poll());
    step.ifPresent(undone::push);
    return step;
  }

  Optional<Step> redo() {
    var step = Optional.ofNullable(undone.poll());
    step.ifPresent(done::push);
    return step;
  }
}
