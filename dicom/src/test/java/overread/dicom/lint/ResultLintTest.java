package overread.dicom.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;
import static overread.dicom.sr.Relationship.SELECTED_FROM;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.sr.CodeItem;
import overread.dicom.sr.Codes;
import overread.dicom.sr.ContainerItem;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.Coordinates;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.NumericItem;
import overread.dicom.sr.NumericValue;
import overread.dicom.sr.ObjectItem;
import overread.dicom.sr.PlanarItem;
import overread.dicom.sr.SampleStudy;
import overread.dicom.sr.SharedData;
import overread.dicom.sr.SpatialItem;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrWriter;
import overread.dicom.sr.TextItem;
import overread.review.finding.CodedConcept;

class ResultLintTest {
  private static final LintStudy STUDY = LintStudy.of(SampleStudy.images());

  /// A report of one group with these items.
  private static Attributes report(ContentItem... items) {
    SrDocument plain = MeasurementReportWriter.write(SampleStudy.request(List.of())).getFirst();
    ContentItem group =
        ContainerItem.of(CONTAINS, Codes.MEASUREMENT_GROUP, "1501", Arrays.asList(items));
    ContainerItem root =
        ContainerItem.root(
            Codes.IMAGING_MEASUREMENT_REPORT,
            "1500",
            List.of(ContainerItem.of(CONTAINS, Codes.IMAGING_MEASUREMENTS, null, List.of(group))));
    return SrWriter.write(
        SrDocument.of(
            plain.identity(),
            plain.status(),
            plain.references(),
            plain.equipment(),
            plain.study(),
            root));
  }

  private static ContentItem finding(String value, String scheme, String meaning) {
    return CodeItem.of(CONTAINS, Codes.FINDING, new CodedConcept(value, scheme, meaning));
  }

  private static ContentItem site(CodedConcept side) {
    return CodeItem.of(HAS_CONCEPT_MOD, Codes.FINDING_SITE, SampleStudy.LUNG)
        .with(CodeItem.of(HAS_CONCEPT_MOD, Codes.LATERALITY, side));
  }

  private static ContentItem line(double... points) {
    return PlanarItem.of(
        CONTAINS,
        Codes.IMAGE_REGION,
        "POLYLINE",
        Coordinates.planar(points),
        ObjectItem.image(
            SELECTED_FROM, null, InstanceReference.of(Uid.CT_IMAGE_STORAGE, SampleStudy.image(1))));
  }

  private static ContentItem inSpace(String frameOfReference, String type, double... points) {
    return SpatialItem.of(
        CONTAINS, Codes.REGION_IN_SPACE, type, Coordinates.spatial(points), frameOfReference);
  }

  private static ContentItem length(double millimetres) {
    return NumericItem.of(CONTAINS, Codes.LENGTH, NumericValue.of(millimetres, Codes.MILLIMETRE));
  }

  private static LintReport lint(Attributes data) throws Exception {
    return ResultLint.check(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), STUDY);
  }

  private static void names(Attributes data, LintRule rule, String words) throws Exception {
    LintReport report = lint(data);
    assertThat(report.problems())
        .filteredOn(problem -> problem.rule() == rule)
        .as("%s", report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).contains(words));
    assertThat(report.quarantined()).isEqualTo(rule.quarantines());
    assertThat(report.vendorMessage()).contains("Nodule demonstration").contains("\n- ");
  }

  @Test
  void soundResultPassesClean() throws Exception {
    for (SrDocument document :
        MeasurementReportWriter.write(
            SampleStudy.request(
                List.of(
                    SampleStudy.nodule("2.25.1", List.of(SampleStudy.box())),
                    SampleStudy.nodule("2.25.3", List.of(SampleStudy.point())))))) {
      LintReport report = lint(SrWriter.write(document));
      assertThat(report.problems())
          .filteredOn(problem -> problem.rule() != LintRule.LENGTH)
          .isEmpty();
    }
  }

  @Test
  void anotherPatientIsNamedButNotToTheVendor() throws Exception {
    Attributes data = report(finding("27925004", "SCT", "Nodule"));
    data.setString(Tag.PATIENT_ID, "SECRET");
    names(data, LintRule.WRONG_PATIENT, "SECRET");
    assertThat(lint(data).vendorMessage()).doesNotContain("SECRET");
  }

  @Test
  void anotherStudyIsNamed() throws Exception {
    Attributes data = report(finding("27925004", "SCT", "Nodule"));
    names(data.setString(Tag.STUDY_INSTANCE_UID, "2.25.12"), LintRule.WRONG_STUDY, "2.25.12");
  }

  /// The first seed's payload: a nodule under the code of a carcinoma.
  @Test
  void carcinomaLabelledAsNoduleIsNamed() throws Exception {
    names(
        report(finding("254632001", "SCT", "8mm solid pulmonary nodule")),
        LintRule.FINDING_CODE,
        "Small cell carcinoma of lung");
  }

  /// The first seed's payload: bare coordinates.
  @Test
  void coordinatesWithoutFrameOfReferenceAreNamed() throws Exception {
    Attributes data = report(inSpace("2.25.5", "POINT", 1, 2, 3));
    Attributes item = data.getItem(Tag.CONTENT_SEQUENCE);
    item.getItem(Tag.CONTENT_SEQUENCE)
        .getItem(Tag.CONTENT_SEQUENCE)
        .remove(Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
    names(data, LintRule.NO_PLACE, "frame of reference");
  }

  /// The second seed's message: LOINC codes under other names.
  @Test
  void narrativeCodesUnderOtherNamesAreNamed() throws Exception {
    names(
        report(TextItem.of(CONTAINS, new CodedConcept("18782-3", "LN", "Priority Score"), "87")),
        LintRule.CODE_MEANING,
        "observation (narrative)");
    names(
        report(TextItem.of(CONTAINS, new CodedConcept("18783-1", "LN", "AI Finding Summary"), "x")),
        LintRule.CODE_MEANING,
        "recommendation");
  }

  /// The third seed's document.
  @Test
  void foreignSchemeIdentifierAndMissingGraphicTypeAreNamed() throws Exception {
    Attributes data = report(finding("RID10301", "RADLEX", "Lung Nodule"));
    names(data, LintRule.FINDING_CODE, "not a nodule");
    Attributes scheme = report().addItem(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE);
    scheme.setString(Tag.CODING_SCHEME_DESIGNATOR, "RADLEX");
    scheme.setString(Tag.CODING_SCHEME_UID, "1.2.840.10008.2.16.4");
    Attributes identified = report();
    identified.setSequence(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE, List.of(scheme));
    names(identified, LintRule.CODING_SCHEME, "that of DCM");
    Attributes shapeless = report(inSpace(SampleStudy.FRAME_OF_REFERENCE, "", 1, 2, 3));
    names(shapeless, LintRule.NO_PLACE, "graphic type");
  }

  /// The fourth seed's document: numbers in a Basic Text report whose root is a code, retired codes
  /// under wrong names, categories in free text.
  @Test
  void basicTextReportWithNumbersIsNamedInEveryDefect() throws Exception {
    Attributes data =
        report(
            NumericItem.of(
                CONTAINS,
                new CodedConcept("G-D7FE", "SRT", "Size"),
                NumericValue.of(8, Codes.MILLIMETRE)),
            CodeItem.of(
                CONTAINS,
                new CodedConcept("G-C036", "SRT", "Imaging Finding"),
                new CodedConcept("27925004", "SCT", "Nodule")),
            TextItem.of(CONTAINS, Codes.COMMENT, "BI-RADS 5"),
            TextItem.of(CONTAINS, Codes.COMMENT, "Prostate MRI: LI-RADS 4"));
    data.setString(Tag.SOP_CLASS_UID, Uid.BASIC_TEXT_SR_STORAGE);
    data.setString(Tag.VALUE_TYPE, "CODE");
    LintReport report = lint(data);
    assertThat(report.quarantined()).isTrue();
    assertThat(report.problems())
        .extracting(LintProblem::sentence)
        .anyMatch(sentence -> sentence.contains("The root is a CODE and must be a CONTAINER"))
        .anyMatch(sentence -> sentence.contains("NUM is not allowed in a Basic Text SR"))
        .anyMatch(sentence -> sentence.contains("labelled \"Size\" and means: Length"))
        .anyMatch(sentence -> sentence.contains("means: Measurement method"))
        .anyMatch(sentence -> sentence.contains("retired scheme SRT"))
        .anyMatch(sentence -> sentence.contains("BI-RADS 5"))
        .anyMatch(sentence -> sentence.contains("a prostate has PI-RADS"));
  }

  @Test
  void sideAgainstCoordinatesIsNamed() throws Exception {
    names(
        report(finding("27925004", "SCT", "Nodule"), site(Codes.LEFT), line(20, 200, 40, 200)),
        LintRule.LATERALITY,
        "stated to be on the left and drawn on the right");
  }

  @Test
  void pointOutsideTheImageIsNamed() throws Exception {
    names(report(line(20, 20, 401, 20)), LintRule.OUTSIDE_IMAGE, "(401.0, 20.0)");
    names(
        report(inSpace(SampleStudy.FRAME_OF_REFERENCE, "POINT", 0, 0, 90)),
        LintRule.OUTSIDE_IMAGE,
        "outside of the images");
  }

  @Test
  void frameOfReferenceOfNoImageIsNamed() throws Exception {
    names(
        report(inSpace("2.25.5", "POINT", 0, 0, 2)), LintRule.OUTSIDE_FRAME_OF_REFERENCE, "2.25.5");
  }

  @Test
  void claimedLengthThatIsNotDrawnIsNamed() throws Exception {
    names(
        report(length(25), line(20, 20, 40, 20)),
        LintRule.LENGTH,
        "25.0 mm are claimed and 10.0 mm are drawn");
    assertThat(lint(report(length(10.4), line(20, 20, 40, 20))).clean()).isTrue();
  }

  @Test
  void imageThatIsNotInTheStudyIsNamed() throws Exception {
    ContentItem elsewhere =
        PlanarItem.of(
            CONTAINS,
            Codes.IMAGE_REGION,
            "POINT",
            Coordinates.planar(1, 1),
            ObjectItem.image(
                SELECTED_FROM, null, InstanceReference.of(Uid.CT_IMAGE_STORAGE, "2.25.9.1")));
    names(report(elsewhere), LintRule.UNRESOLVED_REFERENCE, "2.25.9.1");
  }

  @Test
  void realResultsOfOtherToolsAreNotQuarantined() throws Exception {
    List<DicomObject> open = new ArrayList<>();
    List<Attributes> headers = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.path("dev/01-ct-chest-lidc/ct"))) {
      for (Path file : files.sorted().toList()) {
        open.add(DicomReader.readHeader(file));
        headers.add(open.getLast().data());
      }
    }
    LintStudy study = LintStudy.of(headers);
    for (String name :
        List.of(
            "sr-tid1500-ai.dcm",
            "sr-chest-cad.dcm",
            "pr-gsps-ai-marks.dcm",
            "seg-nodule-reversed-order.dcm")) {
      try (DicomObject object = SharedData.open("01-ct-chest-lidc/results-synthetic/" + name)) {
        LintReport report = ResultLint.check(object, study);
        assertThat(report.quarantined()).as("%s %s", name, report.problems()).isFalse();
      }
    }
    for (DicomObject object : open) {
      object.close();
    }
  }
}
