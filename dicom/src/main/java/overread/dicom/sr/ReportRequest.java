package overread.dicom.sr;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.Equipment;
import overread.dicom.document.StudyObjects;
import overread.review.coverage.Declaration;
import overread.review.finding.Finding;

/// What goes into the measurement reports of one run or one reader.
///
/// @param study any object of the study
/// @param objects the images that were looked at, and the segmentations that regions refer to
/// @param observers who observed; the first stands for the whole document
/// @param seriesInstanceUid the series that the reports go into, never one with images
/// @param observed when; becomes content date and observation time
/// @param status completion and verification; its content date and time are those of `observed`
/// @param declaration what the algorithm declares of itself, written as groups of their own; or
///   null
public record ReportRequest(
    Attributes study,
    StudyObjects objects,
    List<Finding> findings,
    List<Observer> observers,
    Equipment equipment,
    String seriesInstanceUid,
    int seriesNumber,
    String seriesDescription,
    Instant observed,
    ReportStatus status,
    @Nullable Declaration declaration) {
  public ReportRequest {
    findings = List.copyOf(findings);
    observers = List.copyOf(observers);
    if (observers.isEmpty()) {
      throw new IllegalArgumentException("A report needs at least one observer.");
    }
  }
}
