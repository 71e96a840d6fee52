package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static overread.dicom.ai.AiClassifierTest.SITE;
import static overread.dicom.ai.AiClassifierTest.check;
import static overread.dicom.ai.AiClassifierTest.contributed;
import static overread.dicom.ai.AiClassifierTest.image;
import static overread.dicom.ai.AiClassifierTest.object;

import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.dicom.sr.SampleStudy;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;

/// Who is taken for the maker where the evidence allows two readings.
class MakerInDoubtTest {
  private static Attributes observer(boolean device) {
    return RawReport.code(
        "HAS OBS CONTEXT", Codes.OBSERVER_TYPE, device ? Codes.DEVICE : Codes.PERSON);
  }

  private static Attributes measurements(Attributes... items) {
    return RawReport.report(
        Uid.COMPREHENSIVE_3D_SR_STORAGE, Codes.IMAGING_MEASUREMENT_REPORT, items);
  }

  @Test
  void deviceBesideAPersonIsMixed() throws Exception {
    Attributes data =
        measurements(
            observer(true),
            observer(false),
            RawReport.container(
                Codes.MEASUREMENT_GROUP,
                RawReport.code("CONTAINS", Codes.FINDING, SampleStudy.NODULE)));
    check(data, AiVerdict.MIXED, "R1", true);
    assertThat(RawReport.findings(data)).extracting(Finding::origin).containsExactly(Origin.AI);
  }

  @Test
  void observersOfGroupsCount() throws Exception {
    Attributes byDevice = RawReport.container(Codes.MEASUREMENT_GROUP, observer(true));
    Attributes byPerson = RawReport.container(Codes.MEASUREMENT_GROUP, observer(false));
    check(measurements(byDevice.copy()), AiVerdict.AI, "R1", true);
    check(measurements(byPerson.copy()), AiVerdict.HUMAN, "R1", false);
    Attributes both = measurements(byDevice, byPerson);
    check(both, AiVerdict.MIXED, "R1", true);
    assertThat(RawReport.findings(both))
        .extracting(Finding::origin)
        .containsExactly(Origin.AI, Origin.PERSON);
  }

  @Test
  void authorCountsWhereNoObserverIsNamed() {
    Attributes data = measurements();
    data.addItem(Tag.AUTHOR_OBSERVER_SEQUENCE)
        .setString(Tag.OBSERVER_TYPE, "PSN")
        .setString(Tag.PERSON_NAME, "A^B");
    check(data, AiVerdict.HUMAN, "R1", false);
    data.getSequence(Tag.AUTHOR_OBSERVER_SEQUENCE).getFirst().setString(Tag.OBSERVER_TYPE, "DEV");
    check(data, AiVerdict.PROBABLE_AI, "R1", true);
  }

  @Test
  void doseInAGeneralClassOfReportsIsNoResult() throws Exception {
    Attributes data =
        RawReport.report(
            Uid.ENHANCED_SR_STORAGE,
            new CodedConcept("113701", Codes.DCM, "X-Ray Radiation Dose Report"),
            observer(true),
            RawReport.number(
                "CONTAINS",
                new CodedConcept("113813", Codes.DCM, "CT Dose Length Product Total"),
                "300",
                new CodedConcept("mGy.cm", Codes.UCUM, "mGy.cm")));
    check(data, AiVerdict.NONE, "", false);
    assertThat(RawReport.findings(data)).isEmpty();
  }

  @Test
  void scannerThatReportsItsMeasurementsIsNoAlgorithm() {
    Attributes data =
        RawReport.report(
            Uid.COMPREHENSIVE_SR_STORAGE,
            new CodedConcept("125200", Codes.DCM, "Adult Echocardiography Procedure Report"),
            observer(true));
    data.addItem(Tag.CONTENT_TEMPLATE_SEQUENCE).setString(Tag.TEMPLATE_IDENTIFIER, "5200");
    check(data, AiVerdict.UNKNOWN, "R1", true);
  }

  @Test
  void directoryOfFilesIsNoResult() {
    Attributes data = new Attributes();
    data.addItem(Tag.DIRECTORY_RECORD_SEQUENCE);
    check(data, AiVerdict.NONE, "", false);
  }

  @Test
  void primaryImagesThatAiDenoisedAreShown() {
    Attributes denoised =
        contributed(
            image(Uid.CT_IMAGE_STORAGE, "DERIVED", "PRIMARY", "AXIAL")
                .setString(Tag.SERIES_DESCRIPTION, "Thorax 1.0 AI denoised"),
            "Denoiser");
    check(denoised.copy(), AiVerdict.NONE, "R5", false);
    check(
        denoised.copy().setString(Tag.BURNED_IN_ANNOTATION, "YES"),
        AiVerdict.PROBABLE_AI,
        "R7",
        true);
    check(
        denoised.setString(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY"),
        AiVerdict.PROBABLE_AI,
        "R5",
        true);
  }

  @Test
  void annotationsOfSlidesSayWhoDrewThem() {
    Attributes data = object("1.2.840.10008.5.1.4.1.1.91.1", "ANN");
    data.addItem(Tag.ANNOTATION_GROUP_SEQUENCE)
        .setString(Tag.ANNOTATION_GROUP_GENERATION_TYPE, "AUTOMATIC");
    check(data, AiVerdict.AI, "R3", true);
  }

  @Test
  void algorithmNamedAsIheWantsItIsOne() {
    Attributes data = object(Uid.ENCAPSULATED_PDF_STORAGE, "DOC");
    Attributes item = data.addItem(Tag.CONTRIBUTING_EQUIPMENT_SEQUENCE);
    item.setString(Tag.MANUFACTURER, "Maker")
        .setString(Tag.MANUFACTURER_MODEL_NAME, "SpleenModel")
        .setString(Tag.SOFTWARE_VERSIONS, "0.4");
    Coding.write(
        item,
        Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
        new CodedConcept("Newcode1", "99IHE", "Processing Algorithm"));
    check(data, AiVerdict.AI, "R5", true);
    assertThat(AiClassifier.classify(data, SITE).algorithm())
        .isEqualTo(new Algorithm("SpleenModel", "0.4", "Maker"));
  }
}
