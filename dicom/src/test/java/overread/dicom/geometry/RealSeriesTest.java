package overread.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

class RealSeriesTest {

  @TestFactory
  List<DynamicTest> sortsRealSeriesAsOtherToolsDo() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (JsonNode series : RealStudies.expected("series.json")) {
      if (series.has("slice_spacing_min_max") && series.path("orientations").asInt() == 1) {
        tests.add(DynamicTest.dynamicTest(series.path("folder").asText(), () -> compare(series)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests;
  }

  private static void compare(JsonNode expected) throws IOException {
    List<Attributes> headers = RealStudies.headers(expected.path("folder").asText());
    headers.removeIf(header ->
        !header
            .getString(Tag.SERIES_INSTANCE_UID, "")
            .equals(expected.path("series_uid").asText()));
    List<Stack<Attributes>> stacks = Stack.ofHeaders(headers);
    assertThat(stacks).hasSize(1);
    Stack<Attributes> stack = stacks.getFirst();
    assertThat(stack.images()).hasSize(expected.path("instances").asInt());
    double smallest = expected.path("slice_spacing_min_max").path(0).asDouble();
    double largest = expected.path("slice_spacing_min_max").path(1).asDouble();
    assertThat(stack.duplicates() > 0).isEqualTo(smallest == 0);
    assertThat(stack.spacing()).isBetween(smallest - 1e-3, largest + 1e-3);
    assertThat(stack.gaps().isEmpty()).isEqualTo(largest <= 1.5 * stack.spacing());
    assertThat(stack.tiltDegrees()).isCloseTo(expected.path("tilt_deg").asDouble(), within(0.01));
    Slice<Attributes> first = stack.slices().getFirst();
    Slice<Attributes> last = stack.slices().getLast();
    if (stack.duplicates() == 0
        && expected.path("first_by_position").path("instance").asInt() > 0) {
      assertThat(first.order())
          .isEqualTo(expected.path("first_by_position").path("instance").asInt());
    }
    assertThat(first.plane().orElseThrow().depth())
        .isCloseTo(expected.path("first_by_position").path("projection").asDouble(), within(1e-3));
    assertThat(last.plane().orElseThrow().depth())
        .isCloseTo(expected.path("last_by_position").path("projection").asDouble(), within(1e-3));
  }

  @Test
  void namesTheEdgesOfARealAxialSlice() throws IOException {
    Attributes header = RealStudies.headers("02-mr-prostatex/t2-sag").getFirst();
    assertThat(OrientationLetters.of(header)).isEqualTo(new OrientationLetters("A", "P", "H", "F"));
  }

  @Test
  void readsOrientationAndSideOfProjectionImages() throws IOException {
    List<Attributes> headers =
        RealStudies.headers("13-projection").stream()
            .filter(header -> header.hasValue(Tag.PATIENT_ORIENTATION))
            .sorted(Comparator.comparing(header -> header.getString(Tag.SOP_INSTANCE_UID, "")))
            .toList();
    for (Attributes header : headers) {
      List<String> runsTo = header.getStrings(Tag.PATIENT_ORIENTATION);
      OrientationLetters letters = OrientationLetters.of(header);
      assertThat(letters.right()).isEqualTo(runsTo.getFirst());
      assertThat(letters.bottom()).isEqualTo(runsTo.getLast());
      assertThat(ImagePlane.of(header)).isEmpty();
    }
  }
}
