package overread.service.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.reading.IllegalMoveException;
import overread.review.verdict.GivenVerdict;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;
import overread.service.ledger.LedgerEvent;
import overread.service.reading.Readings;
import overread.service.session.User;
import overread.wire.StudyEvent;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;

/// A reader decides about a finding. The same id again gives the same acknowledgement; other
/// readers' verdicts on the same finding stand beside, untouched.
public final class Deciding {
  private final ReadingRoom room;

  public Deciding(ReadingRoom room) {
    this.room = room;
  }

  /// Records a verdict and returns when it is durable.
  ///
  /// @throws IllegalMoveException when the reading's state or the finding forbids it
  public VerdictAcknowledgement decide(User user, String studyUid, VerdictRequest request) {
    return room.database().write(handle -> decide(handle, user, studyUid, request));
  }

  private VerdictAcknowledgement decide(
      Handle handle, User user, String studyUid, VerdictRequest request) {
    var findings = room.findings().reviewed(handle, user, studyUid);
    var known = room.readings().recorded(handle, user.name(), request.id());
    if (known.isPresent()) {
      return acknowledgement(known.get(), findings);
    }
    require(handle, user, studyUid, request, findings);
    var at = request.at().truncatedTo(ChronoUnit.MICROS);
    var given =
        new GivenVerdict(
            request.id(), studyUid, request.findingId(), user.name(), at, request.verdict());
    var event =
        new LedgerEvent.VerdictGiven(
            studyUid,
            request.findingId(),
            request.id(),
            kind(request.verdict()),
            ChronoUnit.MICROS.between(Instant.EPOCH, at));
    var entry = room.ledger().append(handle, user.name(), event, Readings.write(given));
    var number = room.board().tell(handle, user.name(), StudyEvent.STUDY, studyUid);
    var recorded = new Readings.Recorded(given, number, entry.hexHash());
    room.readings().save(handle, recorded);
    return acknowledgement(recorded, room.findings().reviewed(handle, user, studyUid));
  }

  private void require(
      Handle handle,
      User user,
      String studyUid,
      VerdictRequest request,
      List<ReviewedFinding> findings) {
    var reading = room.reading(handle, user, studyUid);
    var id = request.findingId();
    var verdict = request.verdict();
    if (verdict instanceof Verdict.Added(Finding finding)) {
      reading.requireDecidable(verdict, Origin.PERSON);
      requireSame(id, finding);
      refuseIf(
          finding.origin() != Origin.PERSON,
          "added-by-a-person",
          "A finding that a reader adds is the reader's own.");
      return;
    }
    var about = findings.stream().filter(finding -> finding.original().id().equals(id)).findFirst();
    reading.requireDecidable(
        verdict, about.map(finding -> finding.original().origin()).orElse(Origin.AI));
    refuseIf(about.isEmpty(), "no-such-finding", "There is no such finding in this study.");
    if (verdict instanceof Verdict.Modified(Finding replacement)) {
      requireSame(id, replacement);
    }
    refuseIf(
        verdict instanceof Verdict.Accepted
            && !room.exposures().seen(handle, studyUid, user.name(), id),
        "accept-unseen",
        "This finding has not been on your screen yet. Go to it before you accept it.");
  }

  private static void requireSame(String id, Finding finding) {
    refuseIf(
        !finding.id().equals(id),
        "same-finding",
        "The verdict and the finding in it have different ids.");
  }

  private static void refuseIf(boolean wrong, String rule, String sentence) {
    if (wrong) {
      throw new IllegalMoveException(rule, sentence);
    }
  }

  private static VerdictAcknowledgement acknowledgement(
      Readings.Recorded recorded, List<ReviewedFinding> findings) {
    var given = recorded.verdict();
    var finding =
        findings.stream()
            .filter(each -> each.original().id().equals(given.findingId()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalMoveException(
                    "no-such-finding", "There is no such finding in this study."));
    return new VerdictAcknowledgement(given.id(), recorded.number(), recorded.hash(), finding);
  }

  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _ -> "accepted";
      case Verdict.Rejected _ -> "rejected";
      case Verdict.Modified _ -> "modified";
      case Verdict.Added _ -> "added";
      case Verdict.Escalated _ -> "escalated";
      case Verdict.Withdrawn _ -> "withdrawn";
    };
  }
}
