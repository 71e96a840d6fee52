package overread.inference.result;

import java.util.List;
import overread.dicom.sr.Codes;
import overread.inference.nodule.Candidate;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Laterality;
import overread.review.finding.Measurement;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;

/// Says in the terms of a report what a candidate is.
final class CandidateFindings {
  static final CodedConcept ABNORMAL_STRUCTURE =
      new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure");
  static final CodedConcept NODULE_SHAPE = new CodedConcept("27925004", "SCT", "Nodule");
  static final CodedConcept LUNG = new CodedConcept("39607008", "SCT", "Lung");

  private final String segmentationUid;

  CandidateFindings(String segmentationUid) {
    this.segmentationUid = segmentationUid;
  }

  static String label(int number) {
    return "Nodule candidate " + number;
  }

  Finding of(Candidate candidate, int number, String trackingUid, Laterality side) {
    return new Finding(
        trackingUid,
        trackingUid,
        Origin.AI,
        DemonstrationAlgorithm.NODULE,
        label(number),
        Presence.PRESENT,
        LUNG,
        side,
        new Score(Math.round(candidate.score().value()), 100, Codes.CERTAINTY_OF_FINDING, false),
        List.of(
            new Measurement(Codes.DIAMETER, tenths(candidate.diameter()), Codes.MILLIMETRE),
            new Measurement(Codes.VOLUME, tenths(candidate.volume()), Codes.CUBIC_MILLIMETRE)),
        List.of(new Region.OfSegment(segmentationUid, number)),
        DemonstrationAlgorithm.ALGORITHM,
        List.of());
  }

  /// That it looked and marked nothing.
  Finding none(String trackingUid) {
    return new Finding(
        trackingUid,
        trackingUid,
        Origin.AI,
        DemonstrationAlgorithm.NODULE,
        "No nodule candidate",
        Presence.ABSENT,
        null,
        null,
        null,
        List.of(),
        List.of(),
        DemonstrationAlgorithm.ALGORITHM,
        List.of());
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
