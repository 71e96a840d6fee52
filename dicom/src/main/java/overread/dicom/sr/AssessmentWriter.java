package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.StudyObject;
import overread.review.finding.Finding;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;

/// Writes a reader's verdicts as standard documents: the assessment of each finding, and the
/// findings that stand. What an algorithm sent is never changed; it is referred to.
public final class AssessmentWriter {
  private static final int ASSESSMENT_SERIES_NUMBER = 9101;
  private static final int FINDINGS_SERIES_NUMBER = 9102;

  private AssessmentWriter() {}

  /// The assessment: one group for each finding, with the verdict, the reason and what was judged.
  /// A finding that the reader added and took back is left out.
  public static SrDocument assessment(AssessmentRequest request) {
    List<ContentItem> groups = new ArrayList<>();
    AssessmentGroups writer = new AssessmentGroups(request);
    for (ReviewedFinding reviewed : request.reviewed()) {
      if (reviewed.state() != FindingState.WITHDRAWN) {
        groups.add(writer.group(reviewed));
      }
    }
    String studyUid = request.study().getString(Tag.STUDY_INSTANCE_UID, "");
    return SrDocument.of(
        new DocumentIdentity(
            Uid.COMPREHENSIVE_3D_SR_STORAGE,
            Uid.create(),
            request.assessmentSeriesUid(),
            studyUid,
            ASSESSMENT_SERIES_NUMBER,
            1,
            "AI result assessment",
            "SR"),
        request.status().at(request.signed()),
        new DocumentReferences(
            request.objects().inStudy(studyUid),
            request.objects().outsideStudy(studyUid),
            predecessors(request)),
        request.equipment(),
        request.study(),
        ReportSkeleton.report(observers(request), List.of(), groups));
  }

  /// The findings that stand: accepted, modified and added, with final geometry and measurements.
  /// Those that came from an algorithm still name it. One document for each kind of group, none
  /// where nothing stands.
  public static List<SrDocument> verifiedFindings(AssessmentRequest request) {
    List<Finding> standing = new ArrayList<>();
    for (ReviewedFinding reviewed : request.reviewed()) {
      if (stands(reviewed.state())) {
        standing.add(reviewed.current());
      }
    }
    if (standing.isEmpty()) {
      return List.of();
    }
    return MeasurementReportWriter.write(
        new ReportRequest(
            request.study(),
            request.objects(),
            standing,
            observers(request),
            request.equipment(),
            request.findingsSeriesUid(),
            FINDINGS_SERIES_NUMBER,
            "Verified findings",
            request.signed(),
            request.status(),
            null));
  }

  private static boolean stands(FindingState state) {
    return switch (state) {
      case ACCEPTED, MODIFIED, ADDED -> true;
      case UNREVIEWED, REJECTED, ESCALATED, WITHDRAWN -> false;
    };
  }

  private static List<Observer> observers(AssessmentRequest request) {
    return List.of(request.assessor(), request.workstation());
  }

  private static List<Predecessor> predecessors(AssessmentRequest request) {
    List<Predecessor> predecessors = new ArrayList<>();
    if (request.replaced() != null) {
      predecessors.add(new Predecessor(request.replaced(), AssessmentVocabulary.REPLACED_REPORT));
    }
    for (StudyObject object : request.objects().all()) {
      if (object.modality().equals("SR")) {
        predecessors.add(new Predecessor(object.located(), null));
      }
    }
    return predecessors;
  }
}
