package overread.viewer.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import overread.client.RefusedException;
import overread.client.outbox.Acknowledgement;
import overread.client.outbox.Entry;
import overread.client.outbox.Post;
import overread.review.finding.Finding;
import overread.review.verdict.GivenVerdict;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;
import overread.viewer.background.Outcome;
import overread.viewer.background.Timing;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.wire.VerdictRequest;

/// The findings of the open study and what this reader decided about them. A verdict counts as
/// given only when the service has acknowledged it or it is visibly queued here. Lives on the
/// interface's thread.
public final class StudyReview {
  /// After this long without an answer, a verdict is shown as queued here.
  static final Duration PATIENCE = Duration.ofMillis(400);

  private final String studyUid;
  private final String reader;
  private final Post post;
  private final BackgroundWork work;
  private final Timing timing;
  private final Map<String, ReviewedFinding> acknowledged = new LinkedHashMap<>();
  private final List<Underway> underway = new ArrayList<>();
  private final History history = new History();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private Runnable beforeVerdict = () -> {};
  private Consumer<Failure> onFailure = _ -> {};
  private Consumer<RefusedException> onRefusal = _ -> {};
  private Consumer<Duration> onAnswer = _ -> {};

  public StudyReview(
      String studyUid, String reader, Post post, BackgroundWork work, Timing timing) {
    this.studyUid = studyUid;
    this.reader = reader;
    this.post = post;
    this.work = work;
    this.timing = timing;
  }

  /// Runs before each verdict is sent, for what must reach the ledger first.
  public void beforeVerdict(Runnable action) {
    beforeVerdict = action;
  }

  /// Told when a verdict could not even be kept here.
  public void onFailure(Consumer<Failure> listener) {
    onFailure = listener;
  }

  /// Told when the service refused a verdict.
  public void onRefusal(Consumer<RefusedException> listener) {
    onRefusal = listener;
  }

  /// Told how long the service took to acknowledge.
  public void onAnswer(Consumer<Duration> listener) {
    onAnswer = listener;
  }

  /// Grows with each change of what is to be shown.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// What the service has, in its order.
  public void show(List<ReviewedFinding> findings) {
    acknowledged.clear();
    findings.forEach(finding -> acknowledged.put(finding.original().id(), finding));
    changed();
  }

  /// Every finding as it is to be shown now, highest score first.
  public List<ShownFinding> shown() {
    var shown = new LinkedHashMap<String, ShownFinding>();
    acknowledged.forEach((id, finding) -> shown.put(id, new ShownFinding(finding, null)));
    for (var each : underway) {
      var given = each.verdict();
      var known = shown.get(given.findingId());
      if (known != null) {
        shown.put(given.findingId(), after(known, each));
      } else if (given.verdict() instanceof Verdict.Added(Finding finding)) {
        var added = ReviewedFinding.fold(List.of(finding), List.of(given)).getFirst();
        shown.put(given.findingId(), new ShownFinding(added, each.stage()));
      }
    }
    return shown.values().stream().sorted(ShownFinding.BY_SCORE).toList();
  }

  /// One finding as it is to be shown now.
  public Optional<ShownFinding> find(String findingId) {
    return shown().stream().filter(shown -> shown.id().equals(findingId)).findFirst();
  }

  private static ShownFinding after(ShownFinding known, Underway each) {
    if (each.stage() == Stage.SENDING) {
      return new ShownFinding(known.finding(), Stage.SENDING);
    }
    var last = known.finding().last();
    var verdicts = last == null ? List.of(each.verdict()) : List.of(last, each.verdict());
    var folded = ReviewedFinding.fold(List.of(known.finding().original()), verdicts).getFirst();
    return new ShownFinding(folded, Stage.QUEUED);
  }

  /// Gives a verdict.
  public void give(String findingId, Verdict verdict) {
    var id = UUID.randomUUID().toString();
    history.add(new History.Step(id, findingId, counting(findingId), verdict));
    send(id, findingId, verdict);
  }

  /// Takes the last decision back; false when there is none.
  public boolean undo() {
    var step = history.undo();
    step.ifPresent(s -> send(UUID.randomUUID().toString(), s.findingId(), s.back()));
    return step.isPresent();
  }

  /// Gives the last decision that was taken back again; false when there is none.
  public boolean redo() {
    var step = history.redo();
    step.ifPresent(s -> send(UUID.randomUUID().toString(), s.findingId(), s.after()));
    return step.isPresent();
  }

  /// Whether any verdict has not been acknowledged.
  public boolean waiting() {
    return !underway.isEmpty();
  }

  private @Nullable Verdict counting(String findingId) {
    for (var each : underway.reversed()) {
      if (each.verdict().findingId().equals(findingId)) {
        return each.verdict().verdict();
      }
    }
    var known = acknowledged.get(findingId);
    var last = known == null ? null : known.last();
    return last == null ? null : last.verdict();
  }

  private void send(String id, String findingId, Verdict verdict) {
    beforeVerdict.run();
    var at = timing.now();
    underway.add(
        new Underway(
            new GivenVerdict(id, studyUid, findingId, reader, at, verdict), Stage.SENDING));
    changed();
    var submission =
        post.submit(new Entry.OfVerdict(studyUid, new VerdictRequest(id, findingId, at, verdict)));
    Outcome.of(submission.kept(), work, _ -> timing.later(PATIENCE, () -> showQueued(id)), _ -> {});
    Outcome.of(
        submission.delivered(),
        work,
        answer -> acknowledged(id, at, answer),
        failure -> failed(id, failure));
  }

  private void showQueued(String id) {
    underway.replaceAll(each -> each.verdict().id().equals(id) ? each.queued() : each);
    changed();
  }

  private void acknowledged(String id, Instant sent, Acknowledgement answer) {
    underway.removeIf(each -> each.verdict().id().equals(id));
    if (answer instanceof Acknowledgement.OfVerdict(var verdict)) {
      var finding = verdict.finding();
      acknowledged.put(finding.original().id(), finding);
    }
    onAnswer.accept(Duration.between(sent, timing.now()));
    changed();
  }

  private void failed(String id, Throwable failure) {
    underway.removeIf(each -> each.verdict().id().equals(id));
    history.forget(id);
    changed();
    if (failure instanceof RefusedException refusal) {
      onRefusal.accept(refusal);
    } else if (failure.getCause() instanceof RefusedException refusal) {
      onRefusal.accept(refusal);
    } else {
      onFailure.accept(Failure.of(failure));
    }
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
