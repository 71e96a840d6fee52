package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.seg.AlgorithmType;
import overread.dicom.seg.Segment;
import overread.dicom.seg.Segmentation;
import overread.dicom.seg.SegmentationType;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Source;

/// Each segment of a segmentation as a finding.
final class SegmentFindings {
  private static final CodedConcept REGION = new CodedConcept("111030", "DCM", "Image Region");

  private SegmentFindings() {}

  static List<Finding> of(Segmentation segmentation, String sopInstanceUid, AiOrigin origin) {
    List<Finding> findings = new ArrayList<>();
    for (Segment segment : segmentation.segments()) {
      boolean background =
          segment.number() == 0 && segmentation.type() == SegmentationType.LABELMAP;
      if (!background) {
        findings.add(
            finding(
                segment,
                sopInstanceUid,
                origin,
                List.of(new Region.OfSegment(sopInstanceUid, segment.number()))));
      }
    }
    return findings;
  }

  /// The segments of surfaces and height maps, which are listed and have no pixels to draw.
  static List<Finding> listed(Attributes data, AiOrigin origin) {
    String sopInstanceUid = data.getString(Tag.SOP_INSTANCE_UID, "");
    return Segmentation.segments(data).stream()
        .map(segment -> finding(segment, sopInstanceUid, origin, List.of()))
        .toList();
  }

  private static Finding finding(
      Segment segment, String sopInstanceUid, AiOrigin origin, List<Region> regions) {
    String tracking = segment.trackingUid();
    CodedConcept code = segment.type() != null ? segment.type() : segment.category();
    return new Finding(
        tracking != null ? tracking : sopInstanceUid + "#" + segment.number(),
        tracking,
        drawnBy(segment, origin),
        code == null ? REGION : code,
        segment.label().isBlank() ? "Segment " + segment.number() : segment.label(),
        Presence.PRESENT,
        segment.anatomicRegion(),
        segment.laterality(),
        null,
        List.of(),
        regions,
        segment.algorithm(),
        List.of(new Source(sopInstanceUid, "")));
  }

  private static Origin drawnBy(Segment segment, AiOrigin origin) {
    AlgorithmType type = segment.algorithmType();
    return switch (type) {
      case AUTOMATIC, SEMIAUTOMATIC -> Origin.AI;
      case MANUAL -> Origin.PERSON;
      case UNKNOWN -> FindingReader.withoutAlgorithm(origin);
    };
  }
}
