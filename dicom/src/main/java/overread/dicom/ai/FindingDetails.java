package overread.dicom.ai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.CadFinding;
import overread.dicom.sr.CadReport;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.GroupEvaluation;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.RenderingIntent;
import overread.dicom.sr.SrDocument;

/// What a report says of a finding beside its numbers and places, and what of it was not
/// understood.
///
/// @param intent whether a detection is to be shown; null outside of CAD reports
/// @param operatingPoint from which a detection is to be shown, or null
/// @param evaluations said in codes and words, in the order of the report
/// @param notes sentences on what could not be placed or has no value
public record FindingDetails(
    @Nullable RenderingIntent intent,
    @Nullable Double operatingPoint,
    List<GroupEvaluation> evaluations,
    List<String> notes) {
  public FindingDetails {
    evaluations = List.copyOf(evaluations);
    notes = List.copyOf(notes);
  }

  /// The details of each finding of a report by the path of its item.
  public static Map<String, FindingDetails> of(SrDocument document) {
    Map<String, FindingDetails> details = new LinkedHashMap<>();
    if (CadReport.is(document)) {
      for (CadFinding finding : CadReport.read(document).presentable()) {
        details.put(
            finding.path(),
            new FindingDetails(
                finding.intent(),
                finding.operatingPoint(),
                finding.evaluations(),
                finding.notes()));
      }
    }
    MeasurementReport report = MeasurementReport.read(document);
    for (MeasurementGroup group : report.groups()) {
      details.put(group.path(), new FindingDetails(null, null, group.evaluations(), group.notes()));
    }
    if (!CadReport.is(document)) {
      for (ContentItem item : report.loose()) {
        MeasurementGroup alone = MeasurementGroup.ofItem(document, item);
        List<GroupEvaluation> others = new ArrayList<>(alone.evaluations());
        others.removeIf(evaluation -> evaluation.path().equals(item.path()));
        details.put(item.path(), new FindingDetails(null, null, others, alone.notes()));
      }
    }
    return details;
  }
}
