package overread.dicom.sr;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.Equipment;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.StudyObjects;
import overread.review.verdict.ReviewedFinding;

/// What one reader decided about the findings of a study, to be written down.
///
/// @param study any object of the study
/// @param objects images and the results that were assessed
/// @param reviewed every finding that the reader could see, and the reader's own
/// @param assessor the reader
/// @param workstation the program that the reader used
/// @param assessmentSeriesUid series of the assessment
/// @param findingsSeriesUid series of the verified findings
/// @param signed when
/// @param status preliminary for a reader whose signature does not verify
/// @param replaced the assessment that this one amends, or null
public record AssessmentRequest(
    Attributes study,
    StudyObjects objects,
    List<ReviewedFinding> reviewed,
    Observer.Person assessor,
    Observer.Device workstation,
    Equipment equipment,
    String assessmentSeriesUid,
    String findingsSeriesUid,
    Instant signed,
    ReportStatus status,
    @Nullable LocatedReference replaced) {
  public AssessmentRequest {
    reviewed = List.copyOf(reviewed);
  }
}
