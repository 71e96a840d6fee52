package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealFilesTest {
  private static final Map<String, Integer> TEXTS =
      Map.of(
          "SOPClassUID", Tag.SOP_CLASS_UID,
          "SOPInstanceUID", Tag.SOP_INSTANCE_UID,
          "SeriesInstanceUID", Tag.SERIES_INSTANCE_UID,
          "StudyInstanceUID", Tag.STUDY_INSTANCE_UID,
          "Modality", Tag.MODALITY,
          "PhotometricInterpretation", Tag.PHOTOMETRIC_INTERPRETATION,
          "PatientName_unicode", Tag.PATIENT_NAME);
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "Rows", Tag.ROWS,
          "Columns", Tag.COLUMNS,
          "BitsAllocated", Tag.BITS_ALLOCATED,
          "BitsStored", Tag.BITS_STORED,
          "PixelRepresentation", Tag.PIXEL_REPRESENTATION,
          "SamplesPerPixel", Tag.SAMPLES_PER_PIXEL,
          "RescaleSlope", Tag.RESCALE_SLOPE,
          "RescaleIntercept", Tag.RESCALE_INTERCEPT,
          "InstanceNumber", Tag.INSTANCE_NUMBER);

  @Test
  void mainAttributesOfEveryRealFileAreThoseThatOtherToolsRead() throws IOException {
    Path folder = SharedData.folder();
    var json = new ObjectMapper();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(folder.resolve("expected/files.jsonl"))) {
      JsonNode expected = json.readTree(line);
      String path = expected.path("path").asText();
      try (DicomObject object = DicomReader.read(folder.resolve("dev").resolve(path))) {
        if (isUnknown(expected)) {
          continue;
        }
        compare(path, expected, object, differences);
        compared++;
      } catch (DicomFormatException e) {
        differences.add(path + ": " + e.getMessage());
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(1000);
  }

  private static void compare(
      String path, JsonNode expected, DicomObject object, List<String> differences) {
    Attributes data = object.data();
    TEXTS.forEach((key, tag) -> {
      String other = expected.path(key).asText("");
      String ours = String.join("\\", data.getStrings(tag)).replaceAll("=+$", "");
      if (!other.equals(ours)) {
        differences.add(path + " " + key + ": '" + ours + "', expected '" + other + "'");
      }
    });
    NUMBERS.forEach((key, tag) -> {
      JsonNode other = expected.path(key);
      double ours = data.getDouble(tag, Double.NaN);
      if (!other.isNumber() ? !Double.isNaN(ours) : Math.abs(ours - other.asDouble()) > 1e-9) {
        differences.add(path + " " + key + ": " + ours + ", expected " + other);
      }
    });
    String other = expected.path("ts").asText("");
    if (!other.isEmpty() && !object.transferSyntaxUid().equals(other)) {
      differences.add(path + " transfer syntax " + object.transferSyntaxUid() + ", not " + other);
    }
    int elements = count(data);
    if (elements > expected.path("elements").asInt()) {
      differences.add(path + " has " + elements + " elements, not " + expected.path("elements"));
    }
  }

  /// The other tool could not open this file, so nothing is known of it.
  private static boolean isUnknown(JsonNode expected) {
    return !expected.has("SOPClassUID") && !expected.has("elements");
  }

  /// All elements, those of items too.
  private static int count(Attributes data) {
    int count = 0;
    for (int tag : data.tags()) {
      count += 1 + data.getSequence(tag).stream().mapToInt(RealFilesTest::count).sum();
    }
    return count;
  }
}
