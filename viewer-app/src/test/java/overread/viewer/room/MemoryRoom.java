package overread.viewer.room;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.client.Move;
import overread.client.ReadingRoom;
import overread.client.RefusedException;
import overread.client.ServiceException;
import overread.client.ServiceUnreachableException;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.reading.IllegalMoveException;
import overread.review.reading.Reading;
import overread.review.reading.Role;
import overread.review.verdict.GivenVerdict;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;
import overread.wire.AiOverview;
import overread.wire.ExposureBatch;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Problem;
import overread.wire.Receipt;
import overread.wire.StudyFindings;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;
import overread.wire.Worklist;
import overread.wire.WorklistRow;

/// One study of a service that keeps the rules of the domain, in memory.
public final class MemoryRoom implements ReadingRoom {
  public final List<WorklistRow> rows = new ArrayList<>();
  public final List<Finding> ai = new ArrayList<>();
  public final List<GivenVerdict> verdicts = new ArrayList<>();
  public final List<ExposureBatch> exposures = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public AiOverview overview = Studies.ready();
  public boolean down;
  private final Role role;
  private final ManualTiming timing;
  private final Map<String, Reading> readings = new HashMap<>();

  public MemoryRoom(Role role, ManualTiming timing) {
    this.role = role;
    this.timing = timing;
  }

  private void answer(String what) throws ServiceException {
    if (down) {
      throw new ServiceUnreachableException(
          URI.create("http://127.0.0.1:8642"), new IOException("down"));
    }
    asked.add(what);
  }

  @Override
  public Worklist worklist() throws ServiceException {
    answer("worklist");
    return new Worklist(1, List.copyOf(rows));
  }

  @Override
  public MoveResult open(String studyUid) throws ServiceException {
    answer("open");
    var reading =
        readings.computeIfAbsent(
            studyUid,
            uid -> {
              var opened = Reading.open(uid, "me", role, timing.now());
              return role == Role.TRAINEE
                  ? opened.beginBlind()
                  : opened.beginRevealed(timing.now());
            });
    return new MoveResult(reading, 2, null, List.of());
  }

  @Override
  public StudyFindings findings(String studyUid) throws ServiceException {
    answer("findings");
    var reading = readings.get(studyUid);
    var withheld = reading == null || reading.state().withholdsAi();
    return new StudyFindings(
        studyUid,
        reading,
        withheld ? null : overview,
        ReviewedFinding.fold(withheld ? List.of() : ai, verdicts));
  }

  @Override
  public VerdictAcknowledgement give(String studyUid, VerdictRequest request)
      throws ServiceException {
    answer("verdict");
    var reading = required(studyUid);
    var origin =
        ai.stream().anyMatch(finding -> finding.id().equals(request.findingId()))
            ? Origin.AI
            : Origin.PERSON;
    try {
      reading.requireDecidable(request.verdict(), origin);
    } catch (IllegalMoveException e) {
      throw refused(e.rule(), e.getMessage());
    }
    if (request.verdict() instanceof Verdict.Accepted
        && exposures.stream()
            .flatMap(batch -> batch.exposures().stream())
            .noneMatch(exposure -> exposure.findingId().equals(request.findingId()))) {
      throw refused("accept-unseen", "This finding was never on the screen. Look at it first.");
    }
    verdicts.add(
        new GivenVerdict(
            request.id(), studyUid, request.findingId(), "me", request.at(), request.verdict()));
    var finding =
        ReviewedFinding.fold(ai, verdicts).stream()
            .filter(each -> each.original().id().equals(request.findingId()))
            .findFirst()
            .orElseThrow();
    return new VerdictAcknowledgement(request.id(), verdicts.size(), "hash", finding);
  }

  @Override
  public void expose(String studyUid, ExposureBatch batch) throws ServiceException {
    answer("exposures");
    exposures.add(batch);
  }

  @Override
  public MoveResult move(String studyUid, Move move, MoveRequest request) throws ServiceException {
    answer(move.name());
    var reading = required(studyUid);
    var now = timing.now();
    Reading next;
    try {
      next =
          switch (move) {
            case SEAL -> reading.seal(now);
            case REVEAL -> reading.reveal(now);
            case BREAK_GLASS -> reading.breakGlass(reason(request), now);
            case SIGN -> reading.sign(now);
            case AMEND -> reading.amend();
          };
    } catch (IllegalMoveException e) {
      throw refused(e.rule(), e.getMessage());
    }
    readings.put(studyUid, next);
    var receipt = move == Move.SEAL ? new Receipt("7F3A", now, verdicts.size(), 9, "7f3a00") : null;
    return new MoveResult(next, 9, receipt, List.of());
  }

  /// The reading as the service has it.
  public @Nullable Reading reading(String studyUid) {
    return readings.get(studyUid);
  }

  private static String reason(MoveRequest request) {
    var reason = request.reason();
    return reason == null ? "" : reason;
  }

  private Reading required(String studyUid) throws ServiceException {
    var reading = readings.get(studyUid);
    if (reading == null) {
      throw refused("begin-before-deciding", "This reading has not begun.");
    }
    return reading;
  }

  private static RefusedException refused(String rule, @Nullable String sentence) {
    return new RefusedException(
        new Problem("about:blank", "Conflict", 409, sentence == null ? "" : sentence, rule));
  }
}
