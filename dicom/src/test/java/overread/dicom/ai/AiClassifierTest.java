package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;
import overread.dicom.document.Equipment;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.Observer;
import overread.dicom.sr.ReportRequest;
import overread.dicom.sr.ReportStatus;
import overread.dicom.sr.SampleStudy;
import overread.dicom.sr.SharedData;
import overread.dicom.sr.SrWriter;
import overread.requirement.Requirement;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

class AiClassifierTest {
  /// A site that knows one algorithm, one scanner, one workstation and one AI object.
  static final AlgorithmRegistry SITE =
      new AlgorithmRegistry() {
        @Override
        public Optional<Algorithm> algorithm(Equipment equipment, String sender) {
          return equipment.model().equals("NoduleNet") || sender.equals("AI_GATEWAY")
              ? Optional.of(new Algorithm("NoduleNet", "3.2", "Maker"))
              : Optional.empty();
        }

        @Override
        public boolean acquisitionDevice(Equipment equipment) {
          return equipment.model().equals("Scanner");
        }

        @Override
        public boolean humanSystem(Equipment equipment) {
          return equipment.model().equals("Workstation");
        }

        @Override
        public boolean describesAi(String description) {
          return description.startsWith("VENDOR RESULT");
        }

        @Override
        public boolean knownAi(String sopInstanceUid) {
          return sopInstanceUid.equals("2.25.666");
        }
      };

  static Attributes object(String sopClass, String modality) {
    return new Attributes()
        .setString(Tag.SOP_CLASS_UID, sopClass)
        .setString(Tag.MODALITY, modality);
  }

  static Attributes image(String sopClass, String... imageType) {
    return object(sopClass, "CT").setString(Tag.IMAGE_TYPE, imageType).setInt(Tag.ROWS, 512);
  }

  private static Attributes segmentation(String... algorithmTypes) {
    Attributes data = object(Uid.SEGMENTATION_STORAGE, "SEG").setInt(Tag.ROWS, 512);
    for (String type : algorithmTypes) {
      data.addItem(Tag.SEGMENT_SEQUENCE).setString(Tag.SEGMENT_ALGORITHM_TYPE, type);
    }
    return data;
  }

  static Attributes contributed(Attributes data, String model) {
    Attributes item = data.addItem(Tag.CONTRIBUTING_EQUIPMENT_SEQUENCE);
    item.setString(Tag.MANUFACTURER_MODEL_NAME, model);
    Coding.write(
        item,
        Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
        new CodedConcept("109102", Codes.DCM, "Processing Equipment"));
    return data;
  }

  private static Attributes report(Observer... observers) {
    ReportRequest plain = SampleStudy.request(List.of());
    return SrWriter.write(
        MeasurementReportWriter.write(
                new ReportRequest(
                    plain.study(),
                    plain.objects(),
                    List.of(),
                    List.of(observers),
                    plain.equipment(),
                    "2.25.1",
                    1,
                    "Report",
                    plain.observed(),
                    new ReportStatus.Unverified(),
                    null))
            .getFirst());
  }

  static void check(Attributes data, AiVerdict verdict, String rule, boolean withheld) {
    AiOrigin origin = AiClassifier.classify(data, SITE);
    assertThat(origin.verdict()).as("%s", origin.evidence()).isEqualTo(verdict);
    if (rule.isEmpty()) {
      assertThat(origin.evidence()).isEmpty();
    } else {
      assertThat(origin.evidence()).extracting(Evidence::rule).contains(rule);
    }
    assertThat(origin.withheldWhenBlind()).isEqualTo(withheld);
  }

  @Test
  void reportOfADeviceIsAi() {
    check(report(SampleStudy.DEVICE), AiVerdict.AI, "R1", true);
  }

  @Test
  void reportOfAScannerIsNotTakenForAi() {
    Attributes data = report(new Observer.Device("2.25.5", "Scanner", "Maker", "Scanner", "1"));
    check(data, AiVerdict.UNKNOWN, "R1", true);
  }

  @Test
  void reportOfAPersonIsHuman() {
    check(report(new Observer.Person("A^B", null, null, null, null)), AiVerdict.HUMAN, "R1", false);
  }

  @Test
  void personAndAlgorithmTogetherAreMixed() {
    Attributes data =
        SrWriter.write(
            MeasurementReportWriter.write(
                    new ReportRequest(
                        SampleStudy.images().getFirst(),
                        SampleStudy.objects(),
                        List.of(SampleStudy.nodule("2.25.1", List.of())),
                        List.of(new Observer.Person("A^B", null, null, null, null)),
                        SampleStudy.EQUIPMENT,
                        "2.25.1",
                        1,
                        "Report",
                        SampleStudy.TIME,
                        new ReportStatus.Verified("A^B", "Hospital"),
                        null))
                .getFirst());
    check(data, AiVerdict.MIXED, "R2", true);
    assertThat(AiClassifier.classify(data, SITE).humanVerified()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTOMATIC,AI,true",
    "SEMIAUTOMATIC,MIXED,true",
    "MANUAL,HUMAN,false",
  })
  void segmentsSayWhoDrewThem(String type, AiVerdict verdict, boolean withheld) {
    check(segmentation(type), verdict, "R3", withheld);
  }

  @Test
  void detectionClassesAreAi() {
    check(object(Uid.CHEST_CAD_SR_STORAGE, "SR"), AiVerdict.AI, "R4", true);
  }

  @Test
  void contributionOfARegisteredAlgorithmProvesAndOfAnotherProgramSuggests() {
    Attributes map = object(Uid.PARAMETRIC_MAP_STORAGE, "OT").setInt(Tag.ROWS, 128);
    check(contributed(map.copy(), "NoduleNet"), AiVerdict.AI, "R5", true);
    check(contributed(map.copy(), "Toolkit"), AiVerdict.PROBABLE_AI, "R5", true);
  }

  @Test
  void registeredEquipmentOrSenderIsAi() {
    Attributes state = object(Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, "PR");
    check(
        state.copy().setString(Tag.MANUFACTURER_MODEL_NAME, "NoduleNet"), AiVerdict.AI, "R6", true);
    AiOrigin sent = AiClassifier.classify(state, SITE, "AI_GATEWAY");
    assertThat(sent.verdict()).isEqualTo(AiVerdict.AI);
    assertThat(sent.algorithm()).isEqualTo(new Algorithm("NoduleNet", "3.2", "Maker"));
    check(
        state.copy().setString(Tag.MANUFACTURER_MODEL_NAME, "Workstation"),
        AiVerdict.HUMAN,
        "R6",
        false);
  }

  @Test
  @Requirement("RCR-18")
  void capturesAreWithheldWhateverImageTypeTheyClaim() {
    check(
        image(Uid.SECONDARY_CAPTURE_IMAGE_STORAGE, "ORIGINAL", "PRIMARY"),
        AiVerdict.UNKNOWN,
        "",
        true);
    check(
        image(Uid.SECONDARY_CAPTURE_IMAGE_STORAGE, "DERIVED", "SECONDARY")
            .setString(Tag.BURNED_IN_ANNOTATION, "YES"),
        AiVerdict.PROBABLE_AI,
        "R7",
        true);
    check(
        image(Uid.SECONDARY_CAPTURE_IMAGE_STORAGE, "DERIVED", "SECONDARY")
            .setString(Tag.SERIES_DESCRIPTION, "VENDOR RESULT 12"),
        AiVerdict.AI,
        "R7",
        true);
  }

  @Test
  void syntheticImagesAreAi() {
    Attributes data = image(Uid.CT_IMAGE_STORAGE, "DERIVED", "PRIMARY");
    check(data.setString(0x0008001C, VR.CS, "YES"), AiVerdict.AI, "R8", true);
  }

  @Test
  void programAsCreatorSuggestsAi() {
    Attributes data =
        object(Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, "PR")
            .setString(Tag.MANUFACTURER_MODEL_NAME, "LesionFinder")
            .setString(Tag.CONTENT_CREATOR_NAME, "LesionFinder");
    check(data, AiVerdict.PROBABLE_AI, "R9", true);
  }

  @Test
  void documentTitleSuggestsAi() {
    Attributes data =
        object(Uid.ENCAPSULATED_PDF_STORAGE, "DOC").setString(Tag.DOCUMENT_TITLE, "AI report");
    check(data, AiVerdict.PROBABLE_AI, "R10", true);
  }

  @Test
  void researchDataIsNotForClinicalUse() {
    Attributes data = segmentation("MANUAL").setString(Tag.CONTENT_QUALIFICATION, "RESEARCH");
    assertThat(AiClassifier.classify(data, SITE).notForClinicalUse()).isTrue();
  }

  @Test
  void whatRefersToAnAiObjectGivesItAwayAndIsWithheld() {
    Attributes data = segmentation("MANUAL");
    ReferenceCoding.write(
        InstanceReference.of(Uid.SEGMENTATION_STORAGE, "2.25.666"),
        data.addItem(Tag.SOURCE_INSTANCE_SEQUENCE));
    check(data, AiVerdict.HUMAN, "R13", true);
  }

  @Test
  @Requirement("RCR-16")
  void unknownDerivedObjectsAreWithheld() {
    for (Attributes data :
        List.of(
            object(Uid.ENHANCED_SR_STORAGE, "SR"),
            object(Uid.SEGMENTATION_STORAGE, "SEG"),
            object(Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, "PR"),
            object(Uid.PARAMETRIC_MAP_STORAGE, "MR").setInt(Tag.ROWS, 1),
            object(Uid.ENCAPSULATED_PDF_STORAGE, "DOC"),
            object(Uid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE, "KO"),
            object(Uid.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT"),
            object("1.2.3.4.5", "OT"))) {
      check(data, AiVerdict.UNKNOWN, "", true);
    }
  }

  @Test
  void acquiredImagesAndDoseReportsAreNeverWithheld() {
    check(image(Uid.CT_IMAGE_STORAGE, "ORIGINAL", "PRIMARY", "AXIAL"), AiVerdict.NONE, "", false);
    check(image(Uid.CT_IMAGE_STORAGE, "DERIVED", "PRIMARY", "MPR"), AiVerdict.NONE, "", false);
    check(
        image(Uid.CT_IMAGE_STORAGE, "ORIGINAL", "PRIMARY")
            .setString(Tag.SERIES_DESCRIPTION, "AI denoised"),
        AiVerdict.NONE,
        "",
        false);
    Attributes dose = report(SampleStudy.DEVICE);
    dose.setString(Tag.SOP_CLASS_UID, Uid.X_RAY_RADIATION_DOSE_SR_STORAGE);
    check(dose, AiVerdict.NONE, "", false);
  }

  @ParameterizedTest
  @CsvSource({
    "01-ct-chest-lidc/ct/000064.dcm,NONE,false",
    "01-ct-chest-lidc/results-synthetic/sr-tid1500-ai.dcm,AI,true",
    "01-ct-chest-lidc/results-synthetic/sr-chest-cad.dcm,AI,true",
    "01-ct-chest-lidc/results-synthetic/seg-binary-overlap-deflated.dcm,AI,true",
    "01-ct-chest-lidc/results-synthetic/sc-heatmap-rgb.dcm,PROBABLE_AI,true",
    "01-ct-chest-lidc/results-synthetic/pdf-report.dcm,PROBABLE_AI,true",
    "01-ct-chest-lidc/results-real/qin-lungct-alg02-radiomics-sr.dcm,AI,true",
    "03-pet-qin-headneck/results-real/sr-tid1500-tumor-user3.dcm,HUMAN,false",
    "07-sr/dwv/sr-arrow.dcm,HUMAN,false",
    "07-sr/basic/reportsi.dcm,UNKNOWN,true",
    "13-projection/results-synthetic/sr-mammography-cad.dcm,AI,true",
  })
  void realObjects(String file, AiVerdict verdict, boolean withheld) throws Exception {
    try (DicomObject object = SharedData.open(file)) {
      AiOrigin origin = AiClassifier.classify(object.data(), AlgorithmRegistry.empty());
      assertThat(origin.verdict()).as("%s", origin.evidence()).isEqualTo(verdict);
      assertThat(origin.withheldWhenBlind()).isEqualTo(withheld);
    }
  }
}
