package overread.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Origin;
import overread.review.finding.PatientPoint;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;
import overread.review.reading.Reading;
import overread.review.reading.Role;
import overread.review.verdict.RejectReason;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;

class WireJsonTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:30:00.123456Z");
  private static final Finding NODULE =
      new Finding(
          "2.25.1",
          "2.25.1",
          Origin.AI,
          new CodedConcept("786838002", "SCT", "Nodule of lung"),
          "Nodule",
          Presence.PRESENT,
          null,
          null,
          new Score(82, 100, new CodedConcept("111012", "DCM", "Certainty of Finding"), false),
          List.of(),
          List.of(
              new Region.OnImage("1.2", 1, Shape.POINT, List.of(new ImagePoint(1.5, 2.5))),
              new Region.InSpace("1.3", Shape.POINT, List.of(new PatientPoint(-1, 2, 3))),
              new Region.OfSegment("1.4", 2, List.of(3))),
          null,
          List.of());

  private static <T> T roundTrip(T value, Class<T> type) throws Exception {
    return WireJson.mapper().readValue(WireJson.mapper().writeValueAsString(value), type);
  }

  @Test
  void everyVerdictComesBackAsItWasSent() throws Exception {
    List<Verdict> verdicts =
        List.of(
            new Verdict.Accepted(),
            new Verdict.Rejected(RejectReason.ARTEFACT),
            new Verdict.Rejected(null),
            new Verdict.Modified(NODULE),
            new Verdict.Added(NODULE),
            new Verdict.Escalated("second opinion"),
            new Verdict.Withdrawn());
    for (var verdict : verdicts) {
      var request = new VerdictRequest("id", NODULE.id(), AT, verdict);
      assertThat(roundTrip(request, VerdictRequest.class)).isEqualTo(request);
    }
  }

  @Test
  void findingsOfAStudyComeBackAsTheyWereSent() throws Exception {
    var reading = Reading.open("1.9", "trainee", Role.TRAINEE, AT).beginBlind();
    var findings =
        new StudyFindings("1.9", reading, null, ReviewedFinding.fold(List.of(NODULE), List.of()));
    assertThat(roundTrip(findings, StudyFindings.class)).isEqualTo(findings);
  }

  @Test
  void whatIsAbsentLeavesNoTraceInTheText() throws Exception {
    var findings = new StudyFindings("1.9", null, null, List.of());
    assertThat(WireJson.mapper().writeValueAsString(findings))
        .isEqualTo("{\"studyUid\":\"1.9\",\"findings\":[]}");
  }
}
