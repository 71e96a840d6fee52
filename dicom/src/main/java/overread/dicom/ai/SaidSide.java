package overread.dicom.ai;

import java.util.Optional;
import overread.dicom.sr.GroupEvaluation;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.Sides;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// The side of the body that a group states as an evaluation of its own, under whatever concept.
final class SaidSide {
  private SaidSide() {}

  static Optional<Laterality> of(MeasurementGroup group) {
    for (GroupEvaluation evaluation : group.evaluations()) {
      CodedConcept code = evaluation.code();
      Optional<Laterality> side = code == null ? Optional.empty() : Sides.of(code);
      if (side.isPresent()) {
        return side;
      }
    }
    return Optional.empty();
  }
}
