package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import overread.service.desk.Deciding;
import overread.service.desk.Move;
import overread.service.desk.Moving;
import overread.service.desk.Opening;
import overread.service.desk.Viewing;
import overread.service.projection.FindingsView;
import overread.service.projection.WorklistView;
import overread.wire.ExposureBatch;
import overread.wire.MoveRequest;
import overread.wire.VerdictRequest;

/// The worklist, the findings of a study, and what a reader does about them.
final class ReadingResource {
  private final WorklistView worklist;
  private final FindingsView findings;
  private final Opening opening;
  private final Deciding deciding;
  private final Viewing viewing;
  private final Moving moving;

  ReadingResource(
      WorklistView worklist,
      FindingsView findings,
      Opening opening,
      Deciding deciding,
      Viewing viewing,
      Moving moving) {
    this.worklist = worklist;
    this.findings = findings;
    this.opening = opening;
    this.deciding = deciding;
    this.viewing = viewing;
    this.moving = moving;
  }

  void register(RoutesConfig routes) {
    var study = "/api/v1/studies/{studyUid}";
    routes.get(
        "/api/v1/worklist",
        request -> Messages.write(request, worklist.worklist(Authentication.person(request))));
    routes.get(
        study + "/findings",
        request ->
            Messages.write(
                request, findings.findings(Authentication.person(request), studyUid(request))));
    routes.post(
        study + "/reading",
        request ->
            Messages.write(
                request, opening.open(Authentication.reader(request), studyUid(request))));
    routes.post(study + "/verdicts", this::decide);
    routes.post(study + "/exposures", this::expose);
    routes.post(study + "/reading/seal", request -> move(request, Move.SEAL));
    routes.post(study + "/reading/reveal", request -> move(request, Move.REVEAL));
    routes.post(study + "/reading/break-glass", request -> move(request, Move.BREAK_GLASS));
    routes.post(study + "/reading/sign", request -> move(request, Move.SIGN));
    routes.post(study + "/reading/amend", request -> move(request, Move.AMEND));
  }

  private static String studyUid(Context request) {
    return request.pathParam("studyUid");
  }

  private void decide(Context request) throws IOException {
    var reader = Authentication.reader(request);
    var verdict = Messages.read(request, VerdictRequest.class);
    if (verdict.id() == null
        || verdict.findingId() == null
        || verdict.at() == null
        || verdict.verdict() == null) {
      throw new BadRequestException("A verdict needs id, findingId, at and verdict.");
    }
    Messages.write(request, deciding.decide(reader, studyUid(request), verdict));
  }

  private void expose(Context request) throws IOException {
    var reader = Authentication.reader(request);
    var batch = Messages.read(request, ExposureBatch.class);
    if (batch.id() == null || batch.exposures() == null) {
      throw new BadRequestException("A batch of exposures needs id and exposures.");
    }
    viewing.record(reader, studyUid(request), batch);
    request.status(204);
  }

  private void move(Context request, Move move) throws IOException {
    var reader = Authentication.reader(request);
    var asked = Messages.read(request, MoveRequest.class);
    if (asked.id() == null) {
      throw new BadRequestException("A move needs an id.");
    }
    Messages.write(request, moving.move(reader, studyUid(request), move, asked));
  }
}
