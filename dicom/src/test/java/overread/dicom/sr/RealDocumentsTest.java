package overread.dicom.sr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.DicomObject;
import overread.requirement.Requirement;

/// Every structured report of the shared data set gives the tree that other tools got.
class RealDocumentsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(1[.\\d]*) (-|CONTAINS|HAS \\w+(?: \\w+)?|INFERRED FROM|SELECTED FROM)"
              + " (BYREF|[A-Z0-9]+) (.*)");
  private static final Pattern NAME = Pattern.compile("^(.*?)=\\(([^,()]+),([^,()]+)\\).*");

  @TestFactory
  @Requirement({"C41", "Q168"})
  Stream<DynamicTest> treeIsWhatOtherToolsRead() throws Exception {
    JsonNode all = SharedData.expected("sr.json");
    return all.properties().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
  }

  private static void compare(String file, JsonNode expected) throws Exception {
    try (DicomObject object = SharedData.open(file)) {
      SrDocument document = SrReader.read(object.data());
      assertThat(document.identity().sopClassUid()).isEqualTo(expected.get("sop_class").asText());
      assertThat(document.root().count()).isEqualTo(expected.get("items").asInt());
      assertThat(byRelationship(document.root())).isEqualTo(numbers(expected.get("by_type")));
      assertThat(groups(document)).isEqualTo(expected.get("measurement_groups").asInt());
      assertThat(CadReport.read(document).findings())
          .hasSize(expected.get("single_image_findings").asInt());
      assertThat(lines(document)).isEqualTo(expectedLines(file));
    }
  }

  private static int groups(SrDocument document) {
    return MeasurementReport.read(document).groups().size();
  }

  /// Counted as the reference was: contained items by value type, the others by relationship.
  private static Map<String, Integer> byRelationship(ContentItem root) {
    Map<String, Integer> counts = new TreeMap<>();
    root.visit(item -> counts.merge(label(item), 1, Integer::sum));
    return counts;
  }

  private static String label(ContentItem item) {
    Relationship relationship = item.relationship();
    if (item instanceof ByReferenceItem) {
      return "BYREF";
    }
    if (relationship == null || relationship == Relationship.CONTAINS) {
      return item.type().name();
    }
    return relationship.value().split(" ")[1];
  }

  private static Map<String, Integer> numbers(JsonNode node) {
    Map<String, Integer> numbers = new TreeMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asInt()));
    return numbers;
  }

  private static List<String> lines(SrDocument document) {
    List<String> lines = new ArrayList<>();
    document
        .root()
        .visit(item ->
            lines.add(
                String.join(
                    " ",
                    item.path(),
                    item.relationship() == null ? "-" : item.relationship().value(),
                    item instanceof ByReferenceItem ? "BYREF" : item.type().name(),
                    item.name() == null
                        ? ""
                        : item.name().meaning()
                            + "="
                            + item.name().value()
                            + ","
                            + item.name().scheme())));
    return lines;
  }

  private static List<String> expectedLines(String file) throws Exception {
    Path text =
        SharedData.path(
            "expected/sr/" + file.replace("/", "__").replace(".dcm", "") + ".pydicom.txt");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(text)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        Matcher name = NAME.matcher(matcher.group(4));
        lines.add(
            String.join(
                " ",
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                name.matches() ? name.group(1) + "=" + name.group(2) + "," + name.group(3) : ""));
      }
    }
    return lines;
  }
}
