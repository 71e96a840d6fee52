package overread.viewer.room;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;
import overread.review.coverage.CoverageCell;
import overread.review.coverage.CoverageState;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Measurement;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;
import overread.review.policy.Decision;
import overread.review.policy.Visibility;
import overread.wire.AiOverview;
import overread.wire.AiSummary;
import overread.wire.AlgorithmResult;
import overread.wire.ResultObject;
import overread.wire.WorklistRow;

/// Findings, results and rows for tests.
public final class Studies {
  public static final CodedConcept NODULE = new CodedConcept("786838002", "SCT", "Nodule of lung");
  public static final Algorithm LUNG = new Algorithm("LungCheck", "1.2", "Example");

  private Studies() {}

  public static Finding ai(String id, double score) {
    return finding(id, Origin.AI, score, LUNG);
  }

  public static Finding mine(String id) {
    return finding(id, Origin.PERSON, null, null);
  }

  private static Finding finding(
      String id, Origin origin, @Nullable Double score, @Nullable Algorithm algorithm) {
    return new Finding(
        id,
        id,
        origin,
        NODULE,
        "Nodule " + id,
        Presence.PRESENT,
        null,
        null,
        score == null
            ? null
            : new Score(
                score, 100, new CodedConcept("111012", "DCM", "Certainty of Finding"), false),
        List.of(
            new Measurement(
                new CodedConcept("81827009", "SCT", "Diameter"),
                8.2,
                new CodedConcept("mm", "UCUM", "mm"))),
        List.of(new Region.OnImage("1.2.3", 1, Shape.POINT, List.of(new ImagePoint(10, 20)))),
        algorithm,
        List.of());
  }

  public static AiOverview ready() {
    return new AiOverview(AiState.READY, null, List.of(result(0)));
  }

  public static AiOverview waiting() {
    return new AiOverview(AiState.WAITING, null, List.of());
  }

  public static AlgorithmResult result(double threshold) {
    return new AlgorithmResult(
        LUNG,
        new Declaration(
            LUNG,
            "Demonstration algorithm, not validated, not for clinical use.",
            List.of("Patients under 18: not evaluated."),
            List.of(new DeclaredAbnormality(NODULE, 91.0, 72.5, "adults, chest CT", 140))),
        new Decision(
            true,
            Visibility.SHOWN,
            threshold,
            "radiologist sees AI from the start",
            "Rule: radiologist sees AI from the start."),
        List.of(new CoverageCell(NODULE, LUNG, CoverageState.FOUND)),
        List.of(new ResultObject("1.9", "1.9.1", "1.2.840.10008.5.1.4.1.1.66.4", "SEG")),
        Instant.parse("2026-11-23T08:59:00Z"));
  }

  public static WorklistRow row(String uid, @Nullable AiSummary ai) {
    return new WorklistRow(
        uid,
        "Archer^Anna",
        "P" + uid,
        LocalDate.of(1965, 3, 2),
        "F",
        "A" + uid,
        "CT chest",
        List.of("CT"),
        LocalDate.of(2026, 11, 20),
        "140500",
        120,
        "routine",
        null,
        null,
        ai);
  }
}
