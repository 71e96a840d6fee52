package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.reading.ReadingState;
import overread.review.verdict.FindingState;
import overread.review.verdict.RejectReason;
import overread.review.verdict.Verdict;
import overread.wire.Exposure;
import overread.wire.ExposureBatch;
import overread.wire.LedgerEntries;
import overread.wire.LedgerRecord;
import overread.wire.Login;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Problem;
import overread.wire.StudyFindings;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;

class ReadingTest {
  private static final String STUDY = "/api/v1/studies/" + SyntheticStudy.UID;
  private static final String AI = SyntheticStudy.TRACKING;

  @TempDir Path folder;
  private FindingsService service;

  @BeforeEach
  void open() throws IOException {
    var ordinary = ServiceConfiguration.Patience.ordinary();
    var patience =
        new ServiceConfiguration.Patience(
            ordinary.settle(),
            ordinary.poll(),
            ordinary.timeout(),
            1,
            Duration.ofMillis(100),
            ordinary.checkpoint());
    service = FindingsService.start(ServiceConfiguration.of(folder, 0, null).with(patience));
    var admin = Caller.as(service.url(), "admin");
    admin.store(SyntheticStudy.images(3));
    admin.store(SyntheticStudy.results(3));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private Caller as(String user) throws IOException {
    return Caller.as(service.url(), user);
  }

  private static Caller.Answer give(Caller reader, String id, String finding, Verdict verdict)
      throws IOException {
    return reader.post(
        STUDY + "/verdicts",
        new VerdictRequest(id, finding, Instant.parse("2026-03-02T08:00:00Z"), verdict));
  }

  private static void see(Caller reader, String finding) throws IOException {
    var batch =
        new ExposureBatch(
            "seen-" + finding,
            List.of(new Exposure(finding, SyntheticStudy.slice(2), 1, Instant.now(), 500)));
    assertThat(reader.post(STUDY + "/exposures", batch).status()).isEqualTo(204);
  }

  private static FindingState state(Caller reader) throws IOException {
    return reader.get(STUDY + "/findings").as(StudyFindings.class).findings().getFirst().state();
  }

  private static MoveResult move(Caller reader, String move, String reason) throws IOException {
    return reader
        .post(STUDY + "/reading/" + move, new MoveRequest(move, reason))
        .as(MoveResult.class);
  }

  @Test
  @Requirement("D59")
  void aFindingThatWasNeverOnTheScreenIsNotAccepted() throws Exception {
    var reader = as("radiologist");
    assertThat(give(reader, "v0", AI, new Verdict.Accepted()).problem().rule())
        .isEqualTo("open-first");
    reader.post(STUDY + "/reading");
    var refused = give(reader, "v1", AI, new Verdict.Accepted());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem().rule()).isEqualTo("accept-unseen");
    see(reader, AI);
    assertThat(give(reader, "v1", AI, new Verdict.Accepted()).status()).isEqualTo(200);
    assertThat(state(reader)).isEqualTo(FindingState.ACCEPTED);
  }

  @Test
  void aVerdictSentTwiceIsRecordedOnceAndLaterOnesCount() throws Exception {
    var reader = as("radiologist");
    reader.post(STUDY + "/reading");
    var first =
        give(reader, "v1", AI, new Verdict.Rejected(RejectReason.ARTEFACT))
            .as(VerdictAcknowledgement.class);
    assertThat(
            give(reader, "v1", AI, new Verdict.Rejected(RejectReason.ARTEFACT))
                .as(VerdictAcknowledgement.class))
        .isEqualTo(first);
    assertThat(
            give(reader, "v2", AI, new Verdict.Withdrawn())
                .as(VerdictAcknowledgement.class)
                .sequence())
        .isEqualTo(first.sequence() + 1);
    assertThat(state(reader)).isEqualTo(FindingState.UNREVIEWED);
    assertThat(entries("verdict.rejected"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.hash()).isEqualTo(first.hash()));
  }

  private List<LedgerRecord> entries(String kind) throws IOException {
    return as("qa")
        .get("/api/v1/ledger/entries?limit=1000")
        .as(LedgerEntries.class)
        .entries()
        .stream()
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }

  @Test
  void readersAreKeptApart() throws Exception {
    var first = as("radiologist");
    var second = as("radiologist2");
    first.post(STUDY + "/reading");
    second.post(STUDY + "/reading");
    give(first, "same-id", AI, new Verdict.Rejected(null));
    assertThat(state(second)).isEqualTo(FindingState.UNREVIEWED);
    give(second, "same-id", AI, new Verdict.Escalated("large"));
    assertThat(state(first)).isEqualTo(FindingState.REJECTED);
    assertThat(state(second)).isEqualTo(FindingState.ESCALATED);
  }

  @Test
  @Requirement({"RCR-16", "J116"})
  void aFirstReadIsSealedThenRevealedAndStaysAsItWas() throws Exception {
    var trainee = as("trainee");
    trainee.post(STUDY + "/reading");
    give(trainee, "own", "2.25.60", new Verdict.Added(SyntheticStudy.own("2.25.60")));
    assertThat(
            trainee.post(STUDY + "/reading/reveal", new MoveRequest("r0", null)).problem().rule())
        .isEqualTo("seal-before-reveal");
    var sealed = move(trainee, "seal", null);
    assertThat(sealed.receipt().findings()).isEqualTo(1);
    assertThat(sealed.receipt().code()).hasSize(8);
    assertThat(entries("reading.sealed"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.hash()).isEqualTo(sealed.receipt().hash()));
    assertThat(move(trainee, "seal", null)).isEqualTo(sealed);
    assertThat(give(trainee, "late", "2.25.60", new Verdict.Withdrawn()).problem().rule())
        .isEqualTo("sealed-read-is-immutable");
    assertThat(trainee.get(STUDY + "/findings").as(StudyFindings.class).findings()).hasSize(1);
    move(trainee, "reveal", null);
    var revealed = trainee.get(STUDY + "/findings").as(StudyFindings.class);
    assertThat(revealed.ai()).isNotNull();
    assertThat(revealed.findings()).hasSize(2);
    assertThat(trainee.get("/dicom-web/studies/" + SyntheticStudy.UID + "/series").json())
        .hasSize(4);
    assertThat(trainee.post(STUDY + "/reading").as(MoveResult.class).receipt())
        .isEqualTo(sealed.receipt());
  }

  @Test
  void breakingTheGlassNeedsAReasonAndIsToldToSupervisors() throws Exception {
    var trainee = as("trainee");
    trainee.post(STUDY + "/reading");
    assertThat(
            trainee
                .post(STUDY + "/reading/break-glass", new MoveRequest("b0", " "))
                .problem()
                .rule())
        .isEqualTo("break-glass-needs-a-reason");
    var broken = move(trainee, "break-glass", "patient is crashing");
    assertThat(broken.reading().brokenGlass()).isEqualTo("patient is crashing");
    assertThat(broken.reading().wasBlind()).isFalse();
    assertThat(as("radiologist").events(0)).contains("event: glass-broken");
    assertThat(as("qa").events(0)).doesNotContain("glass-broken");
    assertThat(entries("reading.glass-broken").getFirst().body()).doesNotContain("crashing");
  }

  @Test
  @Requirement("RCR-07")
  void aSignatureWritesReportsThatOthersSeeAndABlindedTraineeDoesNot() throws Exception {
    var reader = as("radiologist");
    reader.post(STUDY + "/reading");
    see(reader, AI);
    give(reader, "v1", AI, new Verdict.Accepted());
    give(reader, "v2", "2.25.61", new Verdict.Added(SyntheticStudy.own("2.25.61")));
    var signed = move(reader, "sign", null);
    assertThat(signed.reading().state()).isEqualTo(ReadingState.SIGNED);
    assertThat(signed.written()).hasSizeGreaterThanOrEqualTo(2);
    var report = signed.written().getFirst();
    var path =
        "/dicom-web/studies/"
            + SyntheticStudy.UID
            + "/series/"
            + report.seriesInstanceUid()
            + "/metadata";
    var header = reader.get(path).json().get(0);
    assertThat(header.at("/0040A493/Value/0").asText()).isEqualTo("VERIFIED");
    assertThat(as("trainee").get(path).status()).isEqualTo(404);
    assertThat(give(reader, "v3", AI, new Verdict.Rejected(null)).problem().rule())
        .isEqualTo("signed-read-is-closed");
    assertThat(move(reader, "amend", "second look").reading().state())
        .isEqualTo(ReadingState.AMENDING);
    var again =
        reader.post(STUDY + "/reading/sign", new MoveRequest("sign-2", null)).as(MoveResult.class);
    var amended =
        reader
            .get(
                "/dicom-web/studies/"
                    + SyntheticStudy.UID
                    + "/series/"
                    + again.written().getFirst().seriesInstanceUid()
                    + "/metadata")
            .text();
    assertThat(amended).contains(report.sopInstanceUid());
  }

  @Test
  void rolesAreHeldApart() throws Exception {
    assertThat(Caller.nobody(service.url()).get("/api/v1/worklist").status()).isEqualTo(401);
    assertThat(as("qa").post(STUDY + "/reading").status()).isEqualTo(403);
    assertThat(as("radiologist").get("/api/v1/ledger/entries").status()).isEqualTo(403);
    assertThat(as("radiologist").store(SyntheticStudy.images(1)).status()).isEqualTo(403);
  }

  @Test
  void aBrowsersCookieChangesNothingWithoutTheHeaderOfOurOwnPage() throws Exception {
    var login =
        Caller.nobody(service.url()).post("/api/v1/login", new Login("radiologist", "radiologist"));
    var cookie = login.headers().get("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
    var pair = cookie.substring(0, cookie.indexOf(';'));
    var nobody = Caller.nobody(service.url());
    assertThat(
            nobody.call(nobody.request("/api/v1/worklist").header("Cookie", pair).build()).status())
        .isEqualTo(200);
    Request.Builder move =
        nobody
            .request(STUDY + "/reading")
            .header("Cookie", pair)
            .post(RequestBody.create(new byte[0]));
    assertThat(nobody.call(move.build()).as(Problem.class, 403).rule()).isEqualTo("cross-site");
    assertThat(nobody.call(move.header("X-Overread", "1").build()).status()).isEqualTo(200);
    var foreign =
        nobody
            .request("/api/v1/worklist")
            .header("Cookie", pair)
            .header("Host", "evil.example")
            .build();
    assertThat(nobody.call(foreign).as(Problem.class, 403).rule()).isEqualTo("foreign-host");
  }

  @Test
  void eventsResumeWhereTheReaderLeftOff() throws Exception {
    var reader = as("radiologist");
    reader.post(STUDY + "/reading");
    var first = give(reader, "v1", AI, new Verdict.Rejected(null)).as(VerdictAcknowledgement.class);
    var second = give(reader, "v2", AI, new Verdict.Withdrawn()).as(VerdictAcknowledgement.class);
    assertThat(reader.events(first.sequence()))
        .contains("id: " + second.sequence())
        .doesNotContain("id: " + first.sequence() + "\n");
  }
}
