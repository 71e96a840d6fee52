package overread.viewer.blinding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.matching.ReadComparison;
import overread.review.verdict.FindingState;
import overread.review.verdict.Verdict;
import overread.viewer.background.Timing;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;

/// After the lock: three short beats (mine, AI, both), then four groups, in which each finding that
/// only AI marked and each different label asks one thing. No word here scores the reader.
public final class Comparison {
  /// What is shown.
  public enum Beat {
    MINE,
    AI,
    BOTH,
    GROUPS
  }

  /// The longest that a beat lasts.
  public static final Duration BEAT = Duration.ofSeconds(2);

  /// Something to answer.
  ///
  /// @param mine the reader's finding at the same place, or null when only AI marked it
  public record Question(Finding ai, @Nullable Finding mine) {}

  private ReadComparison groups;
  private List<Question> questions = List.of();
  private final StudyReview review;
  private final Timing timing;
  private final Predicate<Finding> look;
  private final ReadOnlyObjectWrapper<Beat> beat = new ReadOnlyObjectWrapper<>(Beat.MINE);
  private final ReadOnlyIntegerWrapper focused = new ReadOnlyIntegerWrapper(-1);
  private Timing.@Nullable Pending next;

  /// @param look goes to a finding; false when it was never painted before, so that it can't be
  ///   agreed with yet
  public Comparison(
      ReadComparison groups, StudyReview review, Timing timing, Predicate<Finding> look) {
    this.groups = groups;
    this.review = review;
    this.timing = timing;
    this.look = look;
    group(groups);
  }

  private void group(ReadComparison next) {
    groups = next;
    questions =
        Stream.concat(
                next.aiOnly().stream().map(finding -> new Question(finding, null)),
                next.otherLabel().stream().map(pair -> new Question(pair.ai(), pair.reader())))
            .toList();
  }

  /// The places of findings have become known. Nothing changes once an answer was given.
  public void regroup(ReadComparison next) {
    if (!next.equals(groups) && open() == questions.size()) {
      group(next);
      if (beat.get() == Beat.GROUPS) {
        focused.set(-1);
        step(1);
      }
    }
  }

  /// Shows the first beat.
  public void begin() {
    enter(Beat.MINE);
  }

  public ReadOnlyObjectProperty<Beat> beatProperty() {
    return beat.getReadOnlyProperty();
  }

  /// The four groups.
  public ReadComparison groups() {
    return groups;
  }

  /// What is asked, in order.
  public List<Question> questions() {
    return questions;
  }

  /// Position of the question that has the focus, or -1.
  public ReadOnlyIntegerProperty focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  /// Goes to the next beat at once.
  public void skip() {
    switch (beat.get()) {
      case MINE -> enter(Beat.AI);
      case AI -> enter(Beat.BOTH);
      case BOTH -> enter(Beat.GROUPS);
      case GROUPS -> step(1);
    }
  }

  /// Moves the focus over the questions, around the ends.
  public void step(int by) {
    if (beat.get() == Beat.GROUPS && !questions.isEmpty()) {
      var at = focused.get();
      focus(
          at < 0 ? (by > 0 ? 0 : questions.size() - 1) : Math.floorMod(at + by, questions.size()));
    }
  }

  /// Gives a question the focus and shows its place.
  public void focus(int index) {
    focused.set(index);
    var _ = look.test(questions.get(index).ai());
  }

  /// The reader sees it now too. Refused, with a look at it instead, while it was never painted.
  public boolean agree() {
    return question()
        .map(question -> {
          if (!look.test(question.ai())) {
            return false;
          }
          review.give(question.ai().id(), new Verdict.Accepted());
          advance();
          return true;
        })
        .orElse(true);
  }

  /// The reader does not see it.
  public void disagree() {
    answer(new Verdict.Rejected(null));
  }

  /// The reader can't say; a senior decides.
  public void unsure() {
    answer(new Verdict.Escalated(Words.say("compare.unsure-reason")));
  }

  /// The answer to a question as it counts now.
  public FindingState answered(Question question) {
    return review
        .find(question.ai().id())
        .map(shown -> shown.finding().state())
        .orElse(FindingState.UNREVIEWED);
  }

  /// How many questions wait.
  public long open() {
    return questions.stream().filter(q -> answered(q) == FindingState.UNREVIEWED).count();
  }

  /// Stops the beats, when the study is closed.
  public void close() {
    if (next != null) {
      next.cancel();
    }
  }

  private void answer(Verdict verdict) {
    question()
        .ifPresent(question -> {
          review.give(question.ai().id(), verdict);
          advance();
        });
  }

  private Optional<Question> question() {
    var at = focused.get();
    return beat.get() == Beat.GROUPS && at >= 0 && at < questions.size()
        ? Optional.of(questions.get(at))
        : Optional.empty();
  }

  private void advance() {
    var at = focused.get();
    for (var i = 1; i < questions.size(); i++) {
      var candidate = Math.floorMod(at + i, questions.size());
      var shown = review.find(questions.get(candidate).ai().id());
      if (shown.isPresent()
          && shown.get().finding().state() == FindingState.UNREVIEWED
          && shown.get().stage() == null) {
        focus(candidate);
        return;
      }
    }
  }

  private void enter(Beat entered) {
    close();
    beat.set(entered);
    if (entered == Beat.GROUPS) {
      if (!questions.isEmpty()) {
        focus(0);
      }
    } else {
      next = timing.later(BEAT, this::skip);
    }
  }
}
