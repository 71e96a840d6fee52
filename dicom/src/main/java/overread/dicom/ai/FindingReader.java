package overread.dicom.ai;

import java.io.IOException;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.SrReader;
import overread.review.finding.Finding;
import overread.review.finding.Origin;

/// Reads the findings of a result, whatever form it comes in. What is not understood is still
/// listed, without a place.
public final class FindingReader {
  private FindingReader() {}

  /// The findings of a report, segmentation or presentation state; of other objects none.
  ///
  /// @throws IOException where a segmentation contradicts itself
  public static List<Finding> read(DicomObject result) throws IOException {
    return read(result, AlgorithmRegistry.empty());
  }

  /// The same, with what a site knows of its algorithms.
  ///
  /// @throws IOException where a segmentation contradicts itself
  public static List<Finding> read(DicomObject result, AlgorithmRegistry registry)
      throws IOException {
    Attributes data = result.data();
    AiOrigin origin = AiClassifier.classify(data, registry);
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      return SegmentFindings.of(
          Segmentation.read(result), data.getString(Tag.SOP_INSTANCE_UID, ""), origin);
    }
    if (sopClass.equals(Uid.SURFACE_SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.HEIGHT_MAP_SEGMENTATION_STORAGE)) {
      return SegmentFindings.listed(data, origin);
    }
    if (PresentationKind.of(sopClass) != PresentationKind.NONE) {
      return MarkFindings.of(PresentationState.read(data), origin);
    }
    boolean keyObjects = sopClass.equals(Uid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE);
    if (origin.kind() == ObjectKind.NOT_A_RESULT || keyObjects || !SrReader.isDocument(data)) {
      return List.of();
    }
    try {
      return ReportFindings.of(SrReader.read(data), origin);
    } catch (NoContentTreeException _) {
      return List.of();
    }
  }

  /// Joins what stands for one thing: findings of one run with the same tracking UID, or about the
  /// same segment. The words are those of the report, else of the segmentation, else of the mark,
  /// and of the first among equals; regions, measurements and sources of the others are added.
  public static List<Finding> join(List<Finding> findings) {
    return FindingJoin.join(findings);
  }

  /// Who a finding is from where it names no algorithm of its own.
  static Origin withoutAlgorithm(AiOrigin origin) {
    return switch (origin.verdict()) {
      case AI, PROBABLE_AI, UNKNOWN -> Origin.AI;
      case HUMAN, MIXED, NONE -> Origin.PERSON;
    };
  }
}
