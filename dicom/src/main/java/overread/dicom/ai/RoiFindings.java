package overread.dicom.ai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.rtstruct.Roi;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Source;

/// A region of interest of an RT structure set as a finding. Its contours stay in the structure
/// set: they may be many thousand.
public final class RoiFindings {
  private RoiFindings() {}

  /// The finding that a region stands for, without its contours.
  ///
  /// @param data the structure set
  public static Finding of(Attributes data, Roi roi) {
    String sopInstanceUid = data.getString(Tag.SOP_INSTANCE_UID, "");
    CodedConcept code = code(data, roi.number());
    Origin drawnBy =
        switch (roi.generation()) {
          case "AUTOMATIC", "SEMIAUTOMATIC" -> Origin.AI;
          case "MANUAL" -> Origin.PERSON;
          default ->
              FindingReader.withoutAlgorithm(
                  AiClassifier.classify(data, AlgorithmRegistry.empty()));
        };
    return new Finding(
        sopInstanceUid + "#" + roi.number(),
        null,
        drawnBy,
        code == null ? Codes.IMAGE_REGION : code,
        roi.name().isBlank() ? "ROI " + roi.number() : roi.name(),
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(new Source(sopInstanceUid, "")));
  }

  /// RT ROI Identification Code Sequence of the region's observation (PS3.3 C.8.8.8).
  private static @Nullable CodedConcept code(Attributes data, int number) {
    for (Attributes observation : data.getSequence(Tag.RT_ROI_OBSERVATIONS_SEQUENCE)) {
      if (observation.getInt(Tag.REFERENCED_ROI_NUMBER, -1) == number) {
        return Coding.read(observation, Tag.RT_ROI_IDENTIFICATION_CODE_SEQUENCE);
      }
    }
    return null;
  }
}
