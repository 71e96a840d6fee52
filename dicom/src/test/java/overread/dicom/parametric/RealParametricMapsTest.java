package overread.dicom.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.DicomObject;
import overread.dicom.geometry.RealStudies;
import overread.dicom.geometry.Stack;
import overread.dicom.placement.Placement;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;

class RealParametricMapsTest {

  @TestFactory
  List<DynamicTest> readsTheSameValuesAsOtherTools() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (Map.Entry<String, JsonNode> file :
        RealStudies.expected("parametric-map.json").properties()) {
      tests.add(
          DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }
    assertThat(tests).hasSize(4);
    return tests;
  }

  private static void compare(String path, JsonNode expected) throws IOException {
    try (DicomObject object = RealStudies.open(path)) {
      ParametricMap map = ParametricMap.read(object);
      int dimensions = expected.path("shape").size();
      assertThat(map.frameCount())
          .isEqualTo(dimensions == 3 ? expected.path("shape").path(0).asInt() : 1);
      assertThat(map.rows()).isEqualTo(expected.path("shape").path(dimensions - 2).asInt());
      assertThat(map.columns()).isEqualTo(expected.path("shape").path(dimensions - 1).asInt());
      double sum = 0;
      double smallest = Double.POSITIVE_INFINITY;
      double largest = Double.NEGATIVE_INFINITY;
      for (int frame = 0; frame < map.frameCount(); frame++) {
        for (double value : map.stored(frame)) {
          sum += value;
          smallest = Math.min(smallest, value);
          largest = Math.max(largest, value);
        }
      }
      assertThat(smallest).isEqualTo(expected.path("min").asDouble());
      assertThat(largest).isEqualTo(expected.path("max").asDouble());
      double mean = sum / ((double) map.frameCount() * map.rows() * map.columns());
      assertThat(mean).isCloseTo(expected.path("mean").asDouble(), within(1e-6));
    }
  }

  @Test
  void liesOnTheSlicesThatItNamesBroughtToTheirResolution() throws IOException {
    List<SourceImage> images =
        SourceImage.framesOf(
            Stack.ofHeaders(RealStudies.headers("01-ct-chest-lidc/ct")).getFirst().images());
    try (DicomObject object =
            RealStudies.open("01-ct-chest-lidc/results-synthetic/pm-saliency-uint16-rle.dcm");
        DicomObject floats =
            RealStudies.open("01-ct-chest-lidc/results-synthetic/pm-saliency-float32.dcm")) {
      ParametricMap map = ParametricMap.read(object);
      ParametricMap same = ParametricMap.read(floats);
      var on = new ArrayList<Integer>();
      float largest = 0;
      float largestOfFloats = 0;
      for (int i = 0; i < images.size(); i++) {
        if (map.place(images.get(i)) instanceof Placement.Drawn drawn) {
          assertThat(drawn).isEqualTo(new Placement.Drawn(PlacementRule.DERIVATION_IMAGE, true));
          on.add(i);
          MapValues values = map.values(images.get(i)).orElseThrow();
          assertThat(values.columns()).isEqualTo(512);
          largest = Math.max(largest, values.largest());
          largestOfFloats =
              Math.max(largestOfFloats, same.values(images.get(i)).orElseThrow().largest());
        }
      }
      assertThat(on).hasSize(24).contains(148);
      assertThat(largest).isBetween(0.6f, 1f);
      assertThat(largestOfFloats).isBetween(0.5f, 0.6712f);
    }
  }
}
