package overread.dicom.sr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;
import static overread.dicom.sr.Relationship.HAS_PROPERTIES;
import static overread.dicom.sr.Relationship.INFERRED_FROM;
import static overread.dicom.sr.Relationship.SELECTED_FROM;

import java.util.List;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.ImagePoint;
import overread.review.finding.Laterality;
import overread.review.finding.Region;
import overread.review.finding.Shape;

class CadReportTest {
  private static final CodedConcept MASS = code("129793001", "Mammography breast mass");
  private static final CodedConcept CALCIFICATION = code("129769006", "Calcification Cluster");
  private static final CodedConcept FALSE_MARKERS =
      new CodedConcept("111086", Codes.DCM, "False Markers per Image");
  private static final CodedConcept SENSITIVITY =
      new CodedConcept("111088", Codes.DCM, "Case Sensitivity");

  private static CodedConcept code(String value, String meaning) {
    return new CodedConcept(value, Codes.SCT, meaning);
  }

  private static ContentItem percent(CodedConcept concept, double value, ContentItem... below) {
    return NumericItem.of(HAS_PROPERTIES, concept, NumericValue.of(value, Codes.PERCENT))
        .with(below);
  }

  private static ContentItem finding(CodedConcept what, CodedConcept intent, double point) {
    return CodeItem.of(CONTAINS, Codes.SINGLE_IMAGE_FINDING, what)
        .with(
            CodeItem.of(HAS_CONCEPT_MOD, Codes.RENDERING_INTENT, intent),
            percent(Codes.OPERATING_POINT, point),
            percent(Codes.CERTAINTY_OF_FINDING, 80),
            new PlanarItem(
                ItemHead.of(HAS_PROPERTIES, Codes.GEOMETRIC_PURPOSE)
                    .withChildren(List.of(ByReferenceItem.of(SELECTED_FROM, "1.1.1"))),
                "POINT",
                Coordinates.planar(10, 20)));
  }

  private static ContentItem performed(CodedConcept what, ContentItem... below) {
    return CodeItem.of(CONTAINS, Codes.DETECTION_PERFORMED, what).with(below);
  }

  private static SrDocument report() {
    ContentItem image =
        ObjectItem.image(
                CONTAINS, null, InstanceReference.of(Uid.CT_IMAGE_STORAGE, SampleStudy.image(0)))
            .with(CodeItem.of(Relationship.HAS_ACQ_CONTEXT, Codes.IMAGE_LATERALITY, Codes.LEFT));
    ContentItem impression =
        ContainerItem.of(
            INFERRED_FROM,
            null,
            null,
            List.of(
                finding(MASS, Codes.PRESENTATION_REQUIRED, 0),
                finding(CALCIFICATION, Codes.PRESENTATION_OPTIONAL, 60),
                finding(CALCIFICATION, Codes.NOT_FOR_PRESENTATION, 90)));
    ContentItem table =
        ContainerItem.of(
            HAS_PROPERTIES,
            Codes.OPERATING_POINT_TABLE,
            null,
            List.of(
                CodeItem.of(HAS_CONCEPT_MOD, Codes.X_CONCEPT, FALSE_MARKERS),
                CodeItem.of(HAS_CONCEPT_MOD, Codes.Y_CONCEPT, SENSITIVITY),
                NumericItem.of(CONTAINS, Codes.OPERATING_POINT, NumericValue.of(50, Codes.NO_UNITS))
                    .with(percent(FALSE_MARKERS, 0.25), percent(SENSITIVITY, 89))));
    ContentItem succeeded =
        ContainerItem.of(
            INFERRED_FROM,
            Codes.SUCCESSFUL_DETECTIONS,
            null,
            List.of(
                performed(
                    MASS,
                    TextItem.of(HAS_PROPERTIES, Codes.ALGORITHM_NAME, "MassFinder"),
                    TextItem.of(HAS_PROPERTIES, Codes.ALGORITHM_VERSION, "2"),
                    percent(Codes.RECOMMENDED_OPERATING_POINT, 50),
                    table)));
    ContentItem failed =
        ContainerItem.of(
            INFERRED_FROM, Codes.FAILED_DETECTIONS, null, List.of(performed(CALCIFICATION)));
    ContainerItem root =
        ContainerItem.root(
            Codes.MAMMOGRAPHY_CAD_REPORT,
            "4000",
            List.of(
                ContainerItem.of(CONTAINS, Codes.IMAGE_LIBRARY, null, List.of(image)),
                CodeItem.of(
                        CONTAINS,
                        Codes.PROCESSING_SUMMARY,
                        new CodedConcept("111244", Codes.DCM, "Not all algorithms succeeded"))
                    .with(impression),
                CodeItem.of(
                        CONTAINS,
                        Codes.SUMMARY_OF_DETECTIONS,
                        new CodedConcept("111223", Codes.DCM, "Partially Succeeded"))
                    .with(succeeded, failed)));
    SrDocument plain = MeasurementReportWriter.write(SampleStudy.request(List.of())).getFirst();
    DocumentIdentity identity = plain.identity();
    return SrDocument.of(
        new DocumentIdentity(
            Uid.MAMMOGRAPHY_CAD_SR_STORAGE,
            identity.sopInstanceUid(),
            identity.seriesInstanceUid(),
            identity.studyInstanceUid(),
            1,
            1,
            "CAD",
            "SR"),
        plain.status(),
        plain.references(),
        plain.equipment(),
        plain.study(),
        root);
  }

  private static CadReport read() throws NoContentTreeException {
    Attributes data = SrWriter.write(report());
    SrDocument document = SrReader.read(data);
    assertThat(document.warnings()).isEmpty();
    return CadReport.read(document);
  }

  @Test
  void whatIsNotForPresentationIsNeverListed() throws Exception {
    CadReport report = read();
    assertThat(report.findings()).hasSize(3);
    assertThat(report.presentable())
        .extracting(CadFinding::code, CadFinding::intent, CadFinding::operatingPoint)
        .containsExactly(
            tuple(MASS, RenderingIntent.REQUIRED, 0.0),
            tuple(CALCIFICATION, RenderingIntent.OPTIONAL, 60.0));
  }

  @Test
  void placeAndSideComeThroughTheReferencedImage() throws Exception {
    CadFinding finding = read().findings().getFirst();
    assertThat(finding.regions())
        .containsExactly(
            new Region.OnImage(
                SampleStudy.image(0), 1, Shape.POINT, List.of(new ImagePoint(10, 20))));
    assertThat(finding.laterality()).isEqualTo(Laterality.LEFT);
  }

  @Test
  void summaryNamesWhatFailed() throws Exception {
    CadReport report = read();
    assertThat(report.detectionStatus()).isNotNull();
    assertThat(report.processes())
        .extracting(CadProcess::what, CadProcess::succeeded, CadProcess::algorithm)
        .containsExactly(
            tuple(MASS, true, new Algorithm("MassFinder", "2", "Maker")),
            tuple(CALCIFICATION, false, null));
  }

  @Test
  void operatingPointsCarryTheirMeaning() throws Exception {
    assertThat(read().processes().getFirst().operatingPoints())
        .isEqualTo(
            new CadOperatingPoints(
                null,
                50.0,
                FALSE_MARKERS,
                SENSITIVITY,
                List.of(new CadOperatingPoint(50, null, 0.25, 89.0))));
  }
}
