package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.ai.RawReport;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.SharedData;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.sr.Codes;
import overread.dicom.sr.SampleStudy;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;

class FindingsReportTest {
  private static List<JsonNode> studies(String refusals, Path... paths) throws IOException {
    var lines = new StringWriter();
    var refused = new StringWriter();
    int count =
        FindingsReport.print(
            List.of(paths), new PrintWriter(lines), new PrintWriter(refused, true));
    assertThat(refused.toString().strip()).isEqualTo(refusals);
    assertThat(count).isEqualTo(refusals.isEmpty() ? 0 : refusals.lines().count());
    List<JsonNode> studies = new ArrayList<>();
    for (String line : lines.toString().lines().toList()) {
      studies.add(new ObjectMapper().readTree(line));
    }
    return studies;
  }

  @Test
  @Requirement("C41")
  void findingsArePlacedByReferenceBySpaceAndBySegment() throws IOException {
    Path folder = SharedData.folder().resolve("dev/01-ct-chest-lidc");
    Path report = folder.resolve("results-synthetic/sr-tid1500-ai.dcm");
    Path segmentation = folder.resolve("results-synthetic/seg-binary-overlap-deflated.dcm");

    assertThat(places(studies("", folder.resolve("ct"), report)))
        .containsExactly(
            "Lesion 1 (2D): 1 frames by IMAGE_REFERENCE",
            "Lesion 1 (3D): 1 frames by FRAME_OF_REFERENCE",
            "Lesion 1 (volume): The segmentation that it refers to,"
                + " 1.2.826.0.1.3680043.10.511.3.16383080848826255297203192174183613, is not here.");
    assertThat(places(studies("", folder.resolve("ct"), report, segmentation)))
        .contains("Lesion 1 (volume): 19 frames by DERIVATION_IMAGE");
    assertThat(places(studies("", report)))
        .contains(
            "Lesion 1 (2D): The image that it is drawn on,"
                + " 1.3.6.1.4.1.14519.5.2.1.6279.6001.587252844521777236326017401166, is not"
                + " here.");
  }

  private static List<String> places(List<JsonNode> studies) {
    assertThat(studies).hasSize(1);
    List<String> places = new ArrayList<>();
    for (JsonNode finding : studies.getFirst().path("findings")) {
      JsonNode drawn = finding.path("drawnOn");
      String place =
          finding.has("notDrawable")
              ? finding.path("notDrawable").asText()
              : drawn.size() + " frames by " + drawn.path(0).path("rule").asText();
      places.add(finding.path("label").asText() + ": " + place);
    }
    return places;
  }

  @Test
  void everyRealStudyHasItsFindingsListed() throws IOException {
    var lines = new StringWriter();
    var refused = new StringWriter();
    int count =
        FindingsReport.print(
            List.of(SharedData.folder().resolve("dev")),
            new PrintWriter(lines),
            new PrintWriter(refused, true));
    assertThat(count).isEqualTo(1);
    assertThat(refused.toString())
        .isEqualTo(
            SharedData.folder().resolve("dev/INDEX.md")
                + ": is not a DICOM file: starts with plain text\n");
    assertThat(lines.toString().lines().count()).isGreaterThan(60);
    assertThat(lines.toString().lines().filter(line -> !line.endsWith("\"findings\":[]}")).count())
        .isGreaterThanOrEqualTo(15);
  }

  @Test
  void aFileThatIsNoDicomIsNamedAndTheRestIsRead(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing here");
    assertThat(studies(text + ": is not a DICOM file: starts with plain text", folder)).isEmpty();
  }

  @Test
  void structureSetsAndMapsArePlacedAndResultsWithoutFindingsAreListed() throws IOException {
    Path folder = SharedData.folder().resolve("dev/01-ct-chest-lidc");
    Path results = folder.resolve("results-synthetic");
    List<JsonNode> studies =
        studies(
            "",
            folder.resolve("ct"),
            results.resolve("rtstruct-lungs-nodule.dcm"),
            results.resolve("pm-saliency-float32.dcm"),
            results.resolve("pdf-report.dcm"),
            results.resolve("ko-ai-findings.dcm"));
    assertThat(places(studies))
        .containsExactly(
            "Lung_L: 59 frames by DERIVATION_IMAGE",
            "Lung_R: 54 frames by DERIVATION_IMAGE",
            "GTV_Nodule: 19 frames by DERIVATION_IMAGE");
    assertThat(studies.getFirst().path("others"))
        .extracting(
            other -> other.path("sopClass").asText(),
            other -> other.path("drawnOn").size(),
            other -> other.path("notDrawable").asText())
        .containsExactly(
            tuple("Parametric Map Storage", 24, ""),
            tuple("Encapsulated PDF Storage", 0, "It is a document to be read."),
            tuple(
                "Key Object Selection Document Storage",
                0,
                "It selects whole objects and marks no place on them."));
  }

  private static void write(Attributes data, Path file) throws IOException {
    data.setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
  }

  private static Attributes point(String image, float column) {
    return RawReport.container(
        Codes.MEASUREMENT_GROUP,
        RawReport.code("CONTAINS", Codes.FINDING, SampleStudy.NODULE),
        RawReport.drawn("CONTAINS", Codes.IMAGE_REGION, "POINT", image, column, 20));
  }

  @Test
  void whatIsWrongWithAResultIsToldAndNothingIsDrawnOutsideOfItsImage(@TempDir Path folder)
      throws IOException {
    for (Attributes image : SampleStudy.images()) {
      write(image, folder.resolve(image.getString(Tag.SOP_INSTANCE_UID, "") + ".dcm"));
    }
    Attributes report =
        RawReport.report(
            Uid.BASIC_TEXT_SR_STORAGE,
            Codes.IMAGING_MEASUREMENT_REPORT,
            point(SampleStudy.image(0), 900),
            point(SampleStudy.image(1), 90),
            point(null, 90),
            RawReport.code(
                "CONTAINS",
                Codes.FINDING,
                new CodedConcept("254632001", Codes.SCT, "Pulmonary nodule")));
    write(report.setString(Tag.PATIENT_ID, "P2"), folder.resolve("report.dcm"));
    JsonNode study = studies("", folder).getFirst();
    assertThat(places(List.of(study)))
        .containsExactly(
            "Solitary nodule of lung: Its coordinates lie outside of the image of 400 columns and 400 rows.",
            "Solitary nodule of lung: 1 frames by IMAGE_REFERENCE",
            "Solitary nodule of lung: Item 1.3.2 is drawn on no image, so it cannot be placed.",
            "Pulmonary nodule: The result gives no place for this finding.");
    assertThat(study.path("warnings"))
        .extracting(problem -> problem.path("rule").asText())
        .contains("WRONG_PATIENT", "ILLEGAL_CONTENT", "FINDING_CODE", "OUTSIDE_IMAGE", "NO_PLACE");
    JsonNode alone = new ObjectMapper().readTree(Inspection.json(folder.resolve("report.dcm")));
    assertThat(alone.path("warnings"))
        .extracting(JsonNode::asText)
        .contains(
            "Item 1.4: The code 254632001 (SCT) is labelled \"Pulmonary nodule\" and means: Small"
                + " cell carcinoma of lung.");
  }

  @Test
  void aResultDeliveredForAnotherStudyThanItsImagesIsNamed(@TempDir Path folder)
      throws IOException {
    for (Attributes image : SampleStudy.images()) {
      write(image, folder.resolve(image.getString(Tag.SOP_INSTANCE_UID, "") + ".dcm"));
    }
    Attributes report =
        RawReport.report(
                Uid.COMPREHENSIVE_3D_SR_STORAGE,
                Codes.IMAGING_MEASUREMENT_REPORT,
                point(SampleStudy.image(1), 90))
            .setString(Tag.STUDY_INSTANCE_UID, "2.25.77");
    write(report, folder.resolve("report.dcm"));
    assertThat(studies("", folder).getLast().path("warnings"))
        .extracting(problem -> problem.path("rule").asText())
        .containsExactly("WRONG_STUDY");
  }

  @Test
  void oneBrokenResultHidesNoOther(@TempDir Path folder) throws IOException {
    Path source = SharedData.folder().resolve("dev/01-ct-chest-lidc/results-synthetic");
    byte[] segmentation = Files.readAllBytes(source.resolve("seg-nodule-reversed-order.dcm"));
    Path broken = folder.resolve("a.dcm");
    Attributes empty =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.SEGMENTATION_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.1")
            .setString(Tag.STUDY_INSTANCE_UID, "2.25.2");
    write(empty, broken);
    Files.write(folder.resolve("b.dcm"), segmentation);
    List<JsonNode> studies = studies(broken + ": The object is no segmentation of pixels.", folder);
    assertThat(studies.getLast().path("findings")).hasSize(1);
  }
}
