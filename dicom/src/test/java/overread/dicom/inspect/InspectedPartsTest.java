package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
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
import overread.review.finding.CodedConcept;

class InspectedPartsTest {
  private static JsonNode inspected(Path file) throws IOException {
    return new ObjectMapper().readTree(Inspection.json(file));
  }

  private static JsonNode shared(String file) throws IOException {
    return inspected(SharedData.folder().resolve("dev/01-ct-chest-lidc/results-synthetic/" + file));
  }

  private static JsonNode inspected(Path folder, Attributes data) throws IOException {
    Path file = folder.resolve("object.dcm");
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
    return inspected(file);
  }

  @Test
  void mapsOfIntegersAndOfFractionsHaveTheSameValuesInTheirUnits() throws IOException {
    JsonNode fractions = shared("pm-saliency-float32.dcm").path("parametricMap");
    JsonNode integers = shared("pm-saliency-uint16-rle.dcm").path("parametricMap");
    assertThat(fractions.path("frames").asInt()).isEqualTo(24);
    assertThat(fractions.path("max").asDouble()).isEqualTo(0.6711075305938721, within(1e-7));
    assertThat(integers.path("max").asDouble()).isEqualTo(1, within(1e-6));
    assertThat(integers.path("mean").asDouble()).isEqualTo(94.09611002604167 / 65535, within(1e-7));
  }

  @Test
  void keyObjectsAreListedWithWhatTheySelect() throws IOException {
    JsonNode selection = shared("ko-ai-findings.dcm").path("keyObjects");
    assertThat(selection.path("title").path(0).asText()).isEqualTo("113000");
    assertThat(selection.path("references")).hasSize(3);
  }

  @Test
  void detectionsSayWhetherTheyAreToBeShown() throws IOException {
    JsonNode inspected = shared("sr-chest-cad.dcm");
    assertThat(inspected.path("report").path("findings"))
        .extracting(finding -> finding.path("renderingIntent").asText())
        .containsExactly("REQUIRED", "REQUIRED", "OPTIONAL");
    assertThat(inspected.path("cad").path("summary").isArray()).isTrue();
    assertThat(inspected.path("cad").path("processes")).isNotEmpty();
  }

  @Test
  void segmentsOfSurfacesAreListedWithoutPixels(@TempDir Path folder) throws IOException {
    Attributes data =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.SURFACE_SEGMENTATION_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.1");
    data.addItem(Tag.SEGMENT_SEQUENCE)
        .setInt(Tag.SEGMENT_NUMBER, 3)
        .setString(Tag.SEGMENT_LABEL, "Skull")
        .setString(Tag.SEGMENT_ALGORITHM_TYPE, "AUTOMATIC");
    JsonNode inspected = inspected(folder, data);
    assertThat(inspected.path("segmentation").path("segments"))
        .extracting(segment -> segment.path("label").asText())
        .containsExactly("Skull");
    assertThat(inspected.path("warnings").path(0).asText())
        .isEqualTo("A Surface Segmentation Storage is listed but can't be drawn on an image here.");
    assertThat(inspected.path("ai").path("verdict").asText()).isEqualTo("AI");
  }

  @Test
  void presenceAndWhatIsSaidOfAFindingArePrinted(@TempDir Path folder) throws IOException {
    CodedConcept effusion = new CodedConcept("60046008", Codes.SCT, "Pleural effusion");
    Attributes report =
        RawReport.report(
            Uid.COMPREHENSIVE_3D_SR_STORAGE,
            Codes.IMAGING_MEASUREMENT_REPORT,
            RawReport.container(
                Codes.MEASUREMENT_GROUP,
                RawReport.code("CONTAINS", Codes.FINDING, effusion),
                RawReport.code("CONTAINS", effusion, Codes.ABSENT),
                RawReport.text("CONTAINS", Codes.COMMENT, "none seen"),
                RawReport.number("CONTAINS", Codes.VOLUME, null, Codes.CUBIC_MILLIMETRE)));
    JsonNode inspected =
        inspected(folder, report.setString(Tag.STUDY_INSTANCE_UID, SampleStudy.STUDY));
    JsonNode finding = inspected.path("report").path("findings").path(0);
    assertThat(finding.path("presence").asText()).isEqualTo("ABSENT");
    assertThat(finding.path("evaluations").path(0).path("value").path(2).asText())
        .isEqualTo("Absent");
    assertThat(finding.path("evaluations").path(1).path("value").asText()).isEqualTo("none seen");
    assertThat(inspected.path("warnings"))
        .extracting(JsonNode::asText)
        .contains("Item 1.1.4, Volume, has no value.");
  }
}
