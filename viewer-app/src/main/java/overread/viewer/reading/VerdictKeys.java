package overread.viewer.reading;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import overread.review.finding.Origin;
import overread.review.verdict.Verdict;
import overread.viewer.adding.FindingLabel;
import overread.viewer.adding.Marking;
import overread.viewer.background.Timing;
import overread.viewer.hanging.ImageDesk;
import overread.viewer.rail.RailTab;
import overread.viewer.rail.RailViewModel;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;

/// The verdict loop: one key each for the next finding, accept, reject, modify, escalate, add,
/// undo. After a verdict the next finding that waits for one is shown.
final class VerdictKeys {
  private final StudyReview review;
  private final RailViewModel rail;
  private final ImageDesk images;
  private final ObjectProperty<Notice> notice;
  private final RejectReasons reasons;
  private final Marking marking;

  VerdictKeys(
      StudyReview review,
      RailViewModel rail,
      ImageDesk images,
      Timing timing,
      ObjectProperty<Notice> notice) {
    this.review = review;
    this.rail = rail;
    this.images = images;
    this.notice = notice;
    this.reasons = new RejectReasons(timing);
    this.marking = new Marking(FindingLabel.all(), images::centre, this::decide);
  }

  RejectReasons reasons() {
    return reasons;
  }

  Marking marking() {
    return marking;
  }

  /// Goes to a finding that the reader chose.
  void goTo(String findingId) {
    rail.focus(findingId);
    notice.set(Notice.NONE);
    jump();
  }

  void step(int by) {
    reasons.withdraw();
    if (rail.step(by)) {
      notice.set(Notice.NONE);
      jump();
    } else {
      notice.set(Notice.quiet(Words.say("rail.empty." + rail.tabProperty().get().name())));
    }
  }

  void accept() {
    onFocused(shown -> {
      if (shown.finding().original().origin() == Origin.PERSON) {
        notice.set(Notice.urgent(Words.say("accept.own")));
      } else if (!images.everPainted(shown.id())) {
        jump();
        notice.set(Notice.urgent(Words.say("accept.unseen")));
      } else {
        decideAndAdvance(shown.id(), new Verdict.Accepted());
      }
    });
  }

  void reject() {
    onFocused(shown -> {
      if (shown.finding().original().origin() == Origin.PERSON) {
        notice.set(Notice.urgent(Words.say("reject.own")));
      } else {
        decideAndAdvance(shown.id(), new Verdict.Rejected(null));
        reasons.offer(shown.id());
      }
    });
  }

  void reason(int number) {
    reasons
        .about()
        .ifPresent(id -> {
          var reason = RejectReasons.reason(number);
          review.give(id, new Verdict.Rejected(reason));
          reasons.withdraw();
          notice.set(Notice.quiet(Words.say("reject.because", reason.words())));
        });
  }

  void modify() {
    onFocused(shown -> marking.change(shown.finding().current()));
  }

  void escalate() {
    onFocused(
        shown -> decideAndAdvance(shown.id(), new Verdict.Escalated(Words.say("escalate.reason"))));
  }

  void add() {
    if (!marking.begin()) {
      notice.set(Notice.urgent(Words.say("add.no-image")));
    }
  }

  void withdrawOwn() {
    onFocused(shown -> {
      if (shown.finding().original().origin() == Origin.PERSON) {
        decide(shown.id(), new Verdict.Withdrawn());
      } else {
        notice.set(Notice.urgent(Words.say("withdraw.not-own")));
      }
    });
  }

  void undo() {
    notice.set(review.undo() ? Notice.NONE : Notice.quiet(Words.say("undo.nothing")));
  }

  void redo() {
    notice.set(review.redo() ? Notice.NONE : Notice.quiet(Words.say("redo.nothing")));
  }

  /// Algorithms' findings that the service has shown to this reader, by id.
  boolean isOfAlgorithm(String findingId) {
    return review
        .find(findingId)
        .filter(shown -> shown.finding().original().origin() == Origin.AI)
        .isPresent();
  }

  private void jump() {
    rail.focusedFinding()
        .map(shown -> shown.finding().current())
        .filter(finding -> !images.jumpTo(finding))
        .ifPresent(finding ->
            notice.set(Notice.urgent(Words.say("finding.unplaced", images.imageName(finding)))));
  }

  private void decideAndAdvance(String findingId, Verdict verdict) {
    decide(findingId, verdict);
    if (rail.advance()) {
      jump();
    } else if (List.of(RailTab.TO_REVIEW, RailTab.SECONDARY).contains(rail.tabProperty().get())
        && notice.get().sentence().isEmpty()) {
      notice.set(Notice.quiet(Words.say("rail.all-decided")));
    }
  }

  private void decide(String findingId, Verdict verdict) {
    reasons.withdraw();
    notice.set(Notice.NONE);
    review.give(findingId, verdict);
    if (verdict instanceof Verdict.Added) {
      rail.focus(findingId);
    }
  }

  private void onFocused(Consumer<ShownFinding> action) {
    var focused = rail.focusedFinding();
    if (focused.isEmpty()) {
      notice.set(Notice.quiet(Words.say("rail.choose-first")));
    }
    focused.ifPresent(action);
  }
}
