package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;

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
import overread.dicom.data.SharedData;
import overread.requirement.Requirement;

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
}
