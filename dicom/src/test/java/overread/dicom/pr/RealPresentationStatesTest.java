package overread.dicom.pr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.DicomObject;
import overread.dicom.sr.SharedData;
import overread.requirement.Requirement;

/// Every presentation state of the shared data set holds what another tool read of it.
class RealPresentationStatesTest {
  @TestFactory
  @Requirement({"C42", "Q170"})
  Stream<DynamicTest> stateIsWhatOtherToolsRead() throws Exception {
    return SharedData.expected("presentation-state.json").properties().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
  }

  private static void compare(String file, JsonNode expected) throws Exception {
    try (DicomObject object = SharedData.open(file)) {
      PresentationState state = PresentationState.read(object.data());
      assertThat(state.label()).isEqualTo(expected.get("label").asText());
      assertThat(state.layers())
          .extracting(GraphicLayer::name)
          .isEqualTo(texts(expected.get("layers")));
      assertThat(describe(state)).isEqualTo(expected.get("annotations").toString());
      assertThat(state.references())
          .extracting(located -> located.reference().sopInstanceUid())
          .isEqualTo(references(expected.get("references")));
      assertThat(areas(state)).isEqualTo(expected.get("displayed_area").toString());
      assertThat(state.spatial()).isNull();
      assertThat(state.presentationLut())
          .isEqualTo(
              expected.get("presentation_lut").isNull()
                  ? PresentationLut.NONE
                  : PresentationLut.valueOf(expected.get("presentation_lut").asText()));
      assertThat(state.modalityLookup()).isEqualTo(expected.get("modality_lut").asBoolean());
      assertThat(state.overlays())
          .filteredOn(OverlayUse::own)
          .extracting(use -> "0x" + Integer.toHexString(use.group()))
          .isEqualTo(texts(expected.get("overlays")));
      assertThat(voi(state)).isEqualTo(voi(expected.get("voi")));
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<String> references(JsonNode series) {
    List<String> references = new ArrayList<>();
    series.forEach(images -> references.addAll(texts(images)));
    return references;
  }

  private static String describe(PresentationState state) {
    List<String> annotations = new ArrayList<>();
    for (GraphicAnnotation annotation : state.annotations()) {
      List<String> graphics = new ArrayList<>();
      for (GraphicObject graphic : annotation.graphics()) {
        graphics.add(
            "[\"%s\",\"%s\",%d,\"%s\"]"
                .formatted(
                    graphic.type(),
                    graphic.units(),
                    graphic.points().size(),
                    graphic.filled() ? "Y" : "N"));
      }
      List<String> texts = new ArrayList<>();
      annotation.texts().forEach(text -> texts.add("\"" + text.text() + "\""));
      annotations.add(
          "{\"layer\":\"%s\",\"graphics\":[%s],\"texts\":[%s]}"
              .formatted(annotation.layer(), String.join(",", graphics), String.join(",", texts)));
    }
    return "[" + String.join(",", annotations) + "]";
  }

  private static String areas(PresentationState state) {
    List<String> areas = new ArrayList<>();
    for (DisplayedArea area : state.displayedAreas()) {
      areas.add(
          "[[%d,%d],[%d,%d],\"%s\"]"
              .formatted(area.left(), area.top(), area.right(), area.bottom(), area.mode()));
    }
    return "[" + String.join(",", areas) + "]";
  }

  private static List<String> voi(PresentationState state) {
    List<String> selections = new ArrayList<>();
    for (VoiSelection selection : state.voi()) {
      List<String> windows =
          selection.windows().stream()
              .map(w -> String.format(Locale.ROOT, "%s/%s", w.center(), w.width()))
              .toList();
      selections.add(windows + " " + selection.lookup());
    }
    return selections;
  }

  /// The reference writes a list of numbers as text, and None where there are none.
  private static List<String> voi(JsonNode expected) {
    List<String> selections = new ArrayList<>();
    for (JsonNode selection : expected) {
      String[] centres = numbers(selection.get(0).asText());
      String[] widths = numbers(selection.get(1).asText());
      List<String> windows = new ArrayList<>();
      for (int i = 0; i < centres.length; i++) {
        windows.add(Double.parseDouble(centres[i]) + "/" + Double.parseDouble(widths[i]));
      }
      selections.add(windows + " " + selection.get(2).asBoolean());
    }
    return selections;
  }

  private static String[] numbers(String text) {
    return text.equals("None") ? new String[0] : text.replace("[", "").replace("]", "").split(", ");
  }
}
