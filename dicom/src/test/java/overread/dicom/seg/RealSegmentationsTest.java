package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.DicomObject;
import overread.dicom.geometry.RealStudies;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;

class RealSegmentationsTest {

  @TestFactory
  @Requirement("C40")
  List<DynamicTest> readsTheSameVoxelsAsOtherTools() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (Map.Entry<String, JsonNode> file : RealStudies.expected("seg.json").properties()) {
      tests.add(
          DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }
    assertThat(tests).hasSize(18);
    return tests;
  }

  private static void compare(String path, JsonNode expected) throws IOException {
    try (DicomObject object = RealStudies.open(path)) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(segmentation.type().name()).isEqualTo(expected.path("type").asText());
      assertThat(segmentation.rows()).isEqualTo(expected.path("rows").asInt());
      assertThat(segmentation.columns()).isEqualTo(expected.path("cols").asInt());
      assertThat(segmentation.frames()).hasSize(expected.path("frames").asInt());
      assertThat(segmentation.overlap()).isEqualTo(expected.path("overlap").asText(""));
      assertThat(segmentation.segments()).hasSize(expected.path("segments").size());
      for (int i = 0; i < expected.path("segments").size(); i++) {
        compare(segmentation.segments().get(i), expected.path("segments").get(i));
      }
      assertThat(voxels(segmentation))
          .isEqualTo(expected.has("pixel_error") ? Map.of(1, 107098L) : voxels(expected));
      for (int i = 0; i < expected.path("first_frames").size(); i++) {
        compare(segmentation.frames().get(i), expected.path("first_frames").get(i));
      }
    }
  }

  private static void compare(Segment segment, JsonNode expected) {
    assertThat(segment.number()).isEqualTo(expected.path("number").asInt());
    assertThat(segment.label()).isEqualTo(expected.path("label").asText());
    assertThat(segment.algorithmType().name()).isEqualTo(expected.path("algorithm").asText());
    assertThat(segment.category()).isEqualTo(concept(expected.path("category")));
    assertThat(segment.type()).isEqualTo(concept(expected.path("type")));
    JsonNode lab = expected.path("cielab");
    Optional<Rgb> colour =
        lab.isArray()
            ? Rgb.ofCieLab(lab.path(0).asInt(), lab.path(1).asInt(), lab.path(2).asInt())
            : Optional.empty();
    assertThat(Optional.ofNullable(segment.colour())).isEqualTo(colour);
  }

  private static CodedConcept concept(JsonNode code) {
    return new CodedConcept(code.path(0).asText(), code.path(1).asText(), code.path(2).asText());
  }

  private static void compare(SegmentFrame frame, JsonNode expected) {
    assertThat(frame.segment()).isEqualTo(expected.path("segment").asInt(0));
    JsonNode position = expected.path("ipp");
    if (position.isArray()) {
      var plane = frame.plane().orElseThrow();
      assertThat(plane.position().x()).isCloseTo(position.path(0).asDouble(), within(1e-4));
      assertThat(plane.position().y()).isCloseTo(position.path(1).asDouble(), within(1e-4));
      assertThat(plane.position().z()).isCloseTo(position.path(2).asDouble(), within(1e-4));
    }
    if (expected.hasNonNull("src")) {
      assertThat(frame.sources().getFirst().sopInstanceUid())
          .isEqualTo(expected.path("src").asText());
    }
  }

  private static Map<Integer, Long> voxels(Segmentation segmentation) throws IOException {
    var voxels = new TreeMap<Integer, Long>();
    for (Segment segment : segmentation.segments()) {
      long count = segmentation.voxels(segment.number());
      if (count > 0) {
        voxels.put(segment.number(), count);
      }
    }
    return voxels;
  }

  private static Map<Integer, Long> voxels(JsonNode expected) {
    var voxels = new TreeMap<Integer, Long>();
    for (Map.Entry<String, JsonNode> label : expected.path("label_voxels").properties()) {
      voxels.put(Integer.valueOf(label.getKey()), label.getValue().asLong());
    }
    for (Map.Entry<String, JsonNode> segment : expected.path("per_segment").properties()) {
      long count = segment.getValue().path("voxels").asLong();
      if (count > 0) {
        voxels.put(Integer.valueOf(segment.getKey()), count);
      }
    }
    return voxels;
  }
}
