package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import overread.dicom.data.SharedData;
import overread.dicom.data.Uid;

/// What is inspected of every real file, beside what other tools got from it. The differences that
/// remain are those of `docs/dicom-differences.md`, each with its reason, and no others.
class ExpectedValuesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> HEADER =
      Map.of(
          "SOPClassUID", "sopClassUid",
          "SOPInstanceUID", "sopInstanceUid",
          "SeriesInstanceUID", "seriesInstanceUid",
          "StudyInstanceUID", "studyInstanceUid",
          "Modality", "modality",
          "PatientName_unicode", "patientName");
  private static final Map<String, String> IMAGE =
      Map.of(
          "Rows", "rows",
          "Columns", "columns",
          "SamplesPerPixel", "samplesPerPixel",
          "PhotometricInterpretation", "photometricInterpretation",
          "BitsAllocated", "bitsAllocated",
          "BitsStored", "bitsStored",
          "PixelRepresentation", "pixelRepresentation");

  private static final Set<String> HIGH_THROUGHPUT =
      Set.of(Uid.HTJ2K, Uid.HTJ2K_LOSSLESS, Uid.HTJ2K_LOSSLESS_RPCL);

  private final List<String> differences = new ArrayList<>();
  private final Path folder = SharedData.folder();
  private final Map<String, JsonNode> inspected = new HashMap<>();

  @Test
  void everyRealFileIsUnderstoodAsOtherToolsUnderstandIt() throws IOException {
    for (String line : Files.readAllLines(folder.resolve("expected/files.jsonl"))) {
      JsonNode expected = JSON.readTree(line);
      String path = expected.path("path").asText();
      JsonNode ours = JSON.readTree(Inspection.json(folder.resolve("dev").resolve(path)));
      inspected.put(path, ours);
      if (!expected.has("worker_error")) {
        file(path, expected, ours);
      }
    }
    each("seg.json", this::segmentation);
    each("sr.json", this::report);
    each("presentation-state.json", this::presentation);
    each("rtstruct.json", this::structures);
    each("encapsulated.json", this::document);
    each("parametric-map.json", this::parametricMap);
    assertThat(new TreeSet<>(differences.stream().map(ExpectedValuesTest::key).toList()))
        .as(() -> String.join("\n", differences))
        .isEqualTo(documented());
  }

  private interface Comparison {
    void compare(String path, JsonNode expected, JsonNode ours);
  }

  private void each(String name, Comparison comparison) throws IOException {
    JSON.readTree(folder.resolve("expected").resolve(name).toFile())
        .properties()
        .forEach(entry ->
            comparison.compare(
                entry.getKey(),
                entry.getValue(),
                Objects.requireNonNull(inspected.get(entry.getKey()), entry.getKey())));
  }

  private void file(String path, JsonNode expected, JsonNode ours) {
    HEADER.forEach((key, name) -> same(path, name, expected.path(key), ours.path(name)));
    if (expected.hasNonNull("ts") && !expected.path("ts").asText().isEmpty()) {
      same(path, "transferSyntaxUid", expected.path("ts"), ours.path("transferSyntaxUid"));
    }
    if (ours.has("error")) {
      if (HIGH_THROUGHPUT.contains(expected.path("ts").asText())) {
        return; // its decoder is a module of its own, proved there
      }
      differences.add(path + " | error | " + ours.path("error").asText());
      return;
    }
    JsonNode decoders = expected.path("decoders");
    if (decoders.isEmpty() || !expected.has("frame_stats")) {
      return;
    }
    JsonNode image = ours.path("image");
    IMAGE.forEach((key, name) -> same(path, name, expected.path(key), image.path(name)));
    List<String> hashes = new ArrayList<>();
    decoders.forEach(hash -> hashes.add(hash.asText()));
    if (!hashes.contains(image.path("sha256").asText())) {
      differences.add(path + " | sha256 | " + image.path("sha256").asText() + " of " + decoders);
    }
    statistics(path, expected, image);
  }

  private void statistics(String path, JsonNode expected, JsonNode image) {
    JsonNode wanted = expected.path("frame_stats");
    JsonNode indices = expected.path("frame_stats_indices");
    for (int i = 0; i < wanted.size(); i++) {
      int frame = indices.isMissingNode() ? i : indices.path(i).asInt();
      JsonNode ours = image.path("frameStats").path(frame);
      for (String name : List.of("min", "max", "mean")) {
        if (!close(wanted.path(i).path(name), ours.path(name), name.equals("mean") ? 1e-3 : 1e-6)) {
          differences.add(
              path
                  + " | frameStats | frame "
                  + (frame + 1)
                  + " "
                  + name
                  + " "
                  + ours.path(name)
                  + ", expected "
                  + wanted.path(i).path(name));
          return;
        }
      }
    }
  }

  private static boolean close(JsonNode one, JsonNode other, double tolerance) {
    if (one.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        if (!other.isArray() || !close(one.path(i), other.path(i), tolerance)) {
          return false;
        }
      }
      return one.size() == other.size();
    }
    double a = one.asDouble();
    return other.isNumber()
        && Math.abs(a - other.asDouble()) <= tolerance * Math.max(1, Math.abs(a) / 10);
  }

  private void segmentation(String path, JsonNode expected, JsonNode ours) {
    JsonNode segmentation = ours.path("segmentation");
    same(path, "type", expected.path("type"), segmentation.path("type"));
    same(path, "overlap", expected.path("overlap"), segmentation.path("overlap"));
    JsonNode wanted = expected.path("segments");
    JsonNode segments = segmentation.path("segments");
    same(path, "segments", JSON.valueToTree(wanted.size()), JSON.valueToTree(segments.size()));
    for (int i = 0; i < Math.min(wanted.size(), segments.size()); i++) {
      JsonNode segment = segments.path(i);
      String number = wanted.path(i).path("number").asText();
      for (String name : List.of("number", "label", "algorithm", "category", "type")) {
        same(path, "segment " + name, wanted.path(i).path(name), segment.path(name));
      }
      JsonNode counts = expected.path("per_segment").path(number);
      if (!counts.isMissingNode()) {
        same(path, "segment frames", counts.path("frames"), segment.path("frames"));
        same(path, "segment voxels", counts.path("voxels"), segment.path("voxels"));
      }
      JsonNode label = expected.path("label_voxels").path(number);
      if (!label.isMissingNode()) {
        same(path, "segment voxels", label, segment.path("voxels"));
      }
    }
  }

  private void report(String path, JsonNode expected, JsonNode ours) {
    JsonNode report = ours.path("report");
    same(path, "items", expected.path("items"), report.path("items"));
    same(
        path,
        "measurementGroups",
        expected.path("measurement_groups"),
        report.path("measurementGroups"));
  }

  private void presentation(String path, JsonNode expected, JsonNode ours) {
    JsonNode presentation = ours.path("presentation");
    same(path, "label", expected.path("label"), presentation.path("label"));
    same(path, "layers", expected.path("layers"), presentation.path("layers"));
    int graphics = 0;
    int texts = 0;
    for (JsonNode annotation : expected.path("annotations")) {
      graphics += annotation.path("graphics").size();
      texts += annotation.path("texts").size();
    }
    same(path, "graphics", JSON.valueToTree(graphics), presentation.path("graphics"));
    same(path, "texts", JSON.valueToTree(texts), presentation.path("texts"));
    List<String> references = new ArrayList<>();
    expected.path("references").forEach(one -> one.forEach(uid -> references.add(uid.asText())));
    same(path, "references", JSON.valueToTree(references), presentation.path("references"));
    same(
        path,
        "voi",
        JSON.valueToTree(expected.path("voi").size()),
        JSON.valueToTree(presentation.path("voi").size()));
  }

  private void structures(String path, JsonNode expected, JsonNode ours) {
    JsonNode rois = ours.path("structures").path("rois");
    for (JsonNode wanted : expected.path("rois")) {
      JsonNode found = JSON.createObjectNode();
      for (JsonNode roi : rois) {
        if (roi.path("number").asInt() == wanted.path("number").asInt()) {
          found = roi;
        }
      }
      for (String name : List.of("name", "contours", "points")) {
        same(path, "roi " + name, wanted.path(name), found.path(name));
      }
    }
  }

  private void document(String path, JsonNode expected, JsonNode ours) {
    for (String name : List.of("mime", "bytes", "sha256")) {
      same(path, name, expected.path(name), ours.path("document").path(name));
    }
  }

  private void parametricMap(String path, JsonNode expected, JsonNode ours) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (JsonNode frame : ours.path("image").path("frameStats")) {
      least = Math.min(least, frame.path("min").asDouble());
      greatest = Math.max(greatest, frame.path("max").asDouble());
    }
    same(path, "min", expected.path("min"), JSON.valueToTree(least));
    same(path, "max", expected.path("max"), JSON.valueToTree(greatest));
  }

  private void same(String path, String name, JsonNode expected, JsonNode ours) {
    boolean nothing =
        expected.isMissingNode() || expected.isNull() || expected.asText("x").isEmpty();
    boolean none = ours.isMissingNode() || ours.isNull() || ours.asText("x").isEmpty();
    boolean equal =
        expected.isNumber() && ours.isNumber()
            ? Math.abs(expected.asDouble() - ours.asDouble()) < 1e-6
            : expected.equals(ours);
    if (!equal && !(nothing && none)) {
      differences.add(path + " | " + name + " | " + ours + ", expected " + expected);
    }
  }

  private static String key(String difference) {
    String[] parts = difference.split(" \\| ");
    return parts[0] + " | " + parts[1];
  }

  /// The table of the document: path, field, reason.
  private static TreeSet<String> documented() throws IOException {
    Path root = Path.of(System.getProperty("overread.root", ".."));
    TreeSet<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(root.resolve("docs/dicom-differences.md"))) {
      if (line.startsWith("## ")) {
        break; // what follows is held by tests of its own
      }
      String[] cells = line.split("\\|");
      if (cells.length >= 4 && cells[1].strip().startsWith("`")) {
        String fields = cells[2].strip();
        for (String field : fields.split(", ")) {
          keys.add(cells[1].strip().replace("`", "") + " | " + field);
        }
      }
    }
    return keys;
  }
}
