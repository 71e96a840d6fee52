package overread.dicom.ai;

import java.util.List;
import java.util.Set;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.pr.PresentationKind;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;

/// What sort of object one is, as far as blinding is concerned.
public enum ObjectKind {
  /// An image as a device acquired it; never withheld.
  ACQUIRED,
  /// An image computed from others in the class of an acquired one.
  DERIVED_IMAGE,
  /// A secondary capture.
  CAPTURE,
  /// A report, segmentation, presentation state, map, document or other object about images.
  RESULT,
  /// A report of how images were made, such as of dose; never withheld.
  NOT_A_RESULT;

  private static final String STRUCTURED_REPORTS = "1.2.840.10008.5.1.4.1.1.88.";
  private static final String WAVEFORMS = "1.2.840.10008.5.1.4.1.1.9.";
  private static final String ENCAPSULATED = "1.2.840.10008.5.1.4.1.1.104.";

  private static final Set<String> ABOUT_ACQUISITION =
      Set.of(
          Uid.X_RAY_RADIATION_DOSE_SR_STORAGE,
          Uid.ENHANCED_X_RAY_RADIATION_DOSE_SR_STORAGE,
          Uid.RADIOPHARMACEUTICAL_RADIATION_DOSE_SR_STORAGE,
          Uid.PATIENT_RADIATION_DOSE_SR_STORAGE,
          Uid.PLANNED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE,
          Uid.PERFORMED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE,
          Uid.ACQUISITION_CONTEXT_SR_STORAGE,
          Uid.PROCEDURE_LOG_STORAGE);

  private static final List<CodedConcept> DOSE_REPORTS =
      List.of(
          new CodedConcept("113701", Codes.DCM, "X-Ray Radiation Dose Report"),
          new CodedConcept("113500", Codes.DCM, "Radiopharmaceutical Radiation Dose Report"));

  private static final Set<String> MODALITIES_OF_RESULTS =
      Set.of("SR", "KO", "PR", "SEG", "DOC", "RTSTRUCT", "REG", "ANN", "ASMT", "RWV", "FID", "M3D");

  /// The sort of an object.
  public static ObjectKind of(Attributes data) {
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (ABOUT_ACQUISITION.contains(sopClass)
        || data.contains(Tag.DIRECTORY_RECORD_SEQUENCE)
        || reportsDose(sopClass, data)) {
      return NOT_A_RESULT;
    }
    if (sopClass.startsWith(WAVEFORMS)
        || sopClass.equals(Uid.RAW_DATA_STORAGE)
        || sopClass.equals(Uid.MR_SPECTROSCOPY_STORAGE)) {
      return ACQUIRED;
    }
    if (sopClass.equals(Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
        || sopClass.startsWith(Uid.SECONDARY_CAPTURE_IMAGE_STORAGE + ".")) {
      return CAPTURE;
    }
    if (isResult(sopClass, data)) {
      return RESULT;
    }
    boolean derived = data.getString(Tag.IMAGE_TYPE, "ORIGINAL").equals("DERIVED");
    return derived ? DERIVED_IMAGE : ACQUIRED;
  }

  /// Older scanners send dose in the general classes of reports.
  private static boolean reportsDose(String sopClass, Attributes data) {
    if (!sopClass.startsWith(STRUCTURED_REPORTS)) {
      return false;
    }
    CodedConcept title = Coding.read(data, Tag.CONCEPT_NAME_CODE_SEQUENCE);
    return title != null && DOSE_REPORTS.stream().anyMatch(dose -> Codes.same(title, dose));
  }

  private static boolean isResult(String sopClass, Attributes data) {
    return PresentationKind.of(sopClass) != PresentationKind.NONE
        || sopClass.equals(Uid.PARAMETRIC_MAP_STORAGE)
        || sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)
        || sopClass.startsWith(STRUCTURED_REPORTS)
        || sopClass.startsWith(ENCAPSULATED)
        || MODALITIES_OF_RESULTS.contains(data.getString(Tag.MODALITY, ""))
        || !data.contains(Tag.ROWS);
  }
}
