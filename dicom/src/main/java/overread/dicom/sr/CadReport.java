package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// What a report of computer-aided detection says: mammography (TID 4000), chest (TID 4100) or
/// colon.
///
/// @param summary CAD Processing and Findings Summary, or null
/// @param detectionStatus Summary of Detections (CID 6042), or null
/// @param analysisStatus Summary of Analyses (CID 6042), or null
/// @param findings all detections, those not for presentation among them; see [#presentable]
/// @param processes what was tried, failed ones among them
public record CadReport(
    @Nullable CodedConcept summary,
    @Nullable CodedConcept detectionStatus,
    @Nullable CodedConcept analysisStatus,
    List<CadFinding> findings,
    List<CadProcess> processes) {
  public CadReport {
    findings = List.copyOf(findings);
    processes = List.copyOf(processes);
  }

  /// The detections that may be listed: all but those that are not for presentation.
  public List<CadFinding> presentable() {
    return findings.stream()
        .filter(finding -> finding.intent() != RenderingIntent.NOT_FOR_PRESENTATION)
        .toList();
  }

  /// Whether a document is such a report, by class or by title.
  public static boolean is(SrDocument document) {
    return CadClasses.contains(document.identity().sopClassUid())
        || document.root().is(Codes.MAMMOGRAPHY_CAD_REPORT)
        || document.root().is(Codes.CHEST_CAD_REPORT);
  }

  /// Reads such a report; of another document nothing is found.
  public static CadReport read(SrDocument document) {
    return new CadReader(document).read();
  }
}
