package overread.dicom.sr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.review.finding.Finding;

/// Writes findings as imaging measurement reports (Comprehensive 3D SR, TID 1500).
public final class MeasurementReportWriter {
  private MeasurementReportWriter() {}

  /// One report for each kind of group that the findings need (a shape on one image, a segment,
  /// other), and one for the algorithm's declaration. Without findings there is still one report,
  /// which says that nothing was marked.
  public static List<SrDocument> write(ReportRequest request) {
    Map<GroupKind, List<ContentItem>> groups = new EnumMap<>(GroupKind.class);
    GroupWriter writer = new GroupWriter(request.objects());
    for (Finding finding : request.findings()) {
      GroupKind kind = GroupKind.of(finding);
      groups
          .computeIfAbsent(kind, _ -> new ArrayList<>())
          .add(writer.group(finding, kind, request.observed()));
    }
    List<ContentItem> declared = DeclarationGroups.write(request);
    if (!declared.isEmpty() || groups.isEmpty()) {
      groups.computeIfAbsent(GroupKind.PLAIN, _ -> new ArrayList<>()).addAll(declared);
    }
    List<SrDocument> documents = new ArrayList<>();
    for (List<ContentItem> ofKind : groups.values()) {
      documents.add(document(request, ofKind, documents.size() + 1));
    }
    return documents;
  }

  private static SrDocument document(
      ReportRequest request, List<ContentItem> groups, int instanceNumber) {
    String studyUid = request.study().getString(Tag.STUDY_INSTANCE_UID, "");
    return SrDocument.of(
        new DocumentIdentity(
            Uid.COMPREHENSIVE_3D_SR_STORAGE,
            Uid.create(),
            request.seriesInstanceUid(),
            studyUid,
            request.seriesNumber(),
            instanceNumber,
            request.seriesDescription(),
            "SR"),
        request.status().at(request.observed()),
        new DocumentReferences(
            request.objects().inStudy(studyUid),
            request.objects().outsideStudy(studyUid),
            List.of()),
        request.equipment(),
        request.study(),
        ReportSkeleton.report(
            request.observers(), ReportSkeleton.library(request.objects()), groups));
  }
}
