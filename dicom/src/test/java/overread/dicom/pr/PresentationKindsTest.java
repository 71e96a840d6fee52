package overread.dicom.pr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.image.Window;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

class PresentationKindsTest {
  private static final InstanceReference CT = InstanceReference.of(Uid.CT_IMAGE_STORAGE, "2.25.1");
  private static final InstanceReference PET =
      InstanceReference.of(Uid.POSITRON_EMISSION_TOMOGRAPHY_IMAGE_STORAGE, "2.25.2");

  private static Attributes state(String sopClass) {
    return new Attributes()
        .setString(Tag.SOP_CLASS_UID, sopClass)
        .setString(Tag.STUDY_INSTANCE_UID, "2.25.9");
  }

  private static void images(Attributes item, String series, InstanceReference image) {
    Attributes of = item.addItem(Tag.REFERENCED_SERIES_SEQUENCE);
    of.setString(Tag.SERIES_INSTANCE_UID, series);
    ReferenceCoding.write(image, of.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
  }

  private static void window(Attributes item, double center, double width) {
    item.addItem(Tag.SOFTCOPY_VOI_LUT_SEQUENCE)
        .setDouble(Tag.WINDOW_CENTER, center)
        .setDouble(Tag.WINDOW_WIDTH, width);
  }

  @Test
  void blendingHasTwoInputsAndAnOpacity() {
    Attributes data = state(Uid.BLENDING_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    data.setString(Tag.RELATIVE_OPACITY, "0.5");
    Attributes below = data.addItem(Tag.BLENDING_SEQUENCE);
    below.setString(Tag.BLENDING_POSITION, "UNDERLYING");
    images(below, "2.25.11", CT);
    window(below, 40, 400);
    Attributes above = data.addItem(Tag.BLENDING_SEQUENCE);
    above.setString(Tag.BLENDING_POSITION, "SUPERIMPOSED");
    images(above, "2.25.12", PET);
    PresentationState read = PresentationState.read(data);
    assertThat(read.kind()).isEqualTo(PresentationKind.BLENDING);
    assertThat(read.opacity()).isEqualTo(0.5);
    assertThat(read.inputs())
        .extracting(BlendingInput::above, BlendingInput::images, BlendingInput::voi)
        .containsExactly(
            tuple(
                false,
                List.of(new LocatedReference("2.25.9", "2.25.11", CT)),
                List.of(new VoiSelection(List.of(), List.of(Window.of(40, 400)), false))),
            tuple(true, List.of(new LocatedReference("2.25.9", "2.25.12", PET)), List.of()));
    assertThat(read.references()).hasSize(2);
    assertThat(read.appliesTo("2.25.2", 1)).isTrue();
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void advancedBlendingNamesItsInputsByNumber() {
    Attributes data = state(Uid.ADVANCED_BLENDING_PRESENTATION_STATE_STORAGE);
    for (int number = 1; number <= 3; number++) {
      Attributes input = data.addItem(Tag.ADVANCED_BLENDING_SEQUENCE);
      input.setInt(Tag.BLENDING_INPUT_NUMBER, number);
      input.setString(Tag.SERIES_INSTANCE_UID, "2.25.1" + number);
      ReferenceCoding.write(CT, input.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    }
    PresentationState read = PresentationState.read(data);
    assertThat(read.inputs())
        .extracting(BlendingInput::number, BlendingInput::series)
        .containsExactly(tuple(1, "2.25.11"), tuple(2, "2.25.12"), tuple(3, "2.25.13"));
    assertThat(read.warnings()).anyMatch(words -> words.contains("more than two inputs"));
  }

  @Test
  void colourStateHasAProfileAndNoGreyTransform() {
    Attributes data = state(Uid.COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    data.setBytes(Tag.ICC_PROFILE, new byte[] {1, 2});
    images(data, "2.25.11", CT);
    PresentationState read = PresentationState.read(data);
    assertThat(read.kind()).isEqualTo(PresentationKind.COLOUR);
    assertThat(read.icc()).isTrue();
    assertThat(read.presentationLut()).isEqualTo(PresentationLut.NONE);
  }

  @Test
  void shuttersTransformAndCompoundGraphicsAreRead() {
    Attributes data = state(Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    images(data, "2.25.11", CT.frame(2));
    data.setString(Tag.SHUTTER_SHAPE, "RECTANGULAR", "CIRCULAR", "POLYGONAL");
    data.setInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 1).setInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, 20);
    data.setInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 3).setInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, 9);
    data.setInt(Tag.CENTER_OF_CIRCULAR_SHUTTER, 5, 6).setInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 4);
    data.setInt(Tag.VERTICES_OF_THE_POLYGONAL_SHUTTER, 1, 2, 3, 4, 5, 6);
    data.setInt(Tag.SHUTTER_PRESENTATION_VALUE, 100);
    data.setInt(Tag.IMAGE_ROTATION, 270).setString(Tag.IMAGE_HORIZONTAL_FLIP, "Y");
    Attributes annotation = data.addItem(Tag.GRAPHIC_ANNOTATION_SEQUENCE);
    annotation.setString(Tag.GRAPHIC_LAYER, "RULERS");
    Attributes ruler = annotation.addItem(Tag.COMPOUND_GRAPHIC_SEQUENCE);
    ruler.setString(Tag.COMPOUND_GRAPHIC_TYPE, "RULER");
    ruler.setString(Tag.COMPOUND_GRAPHIC_UNITS, "PIXEL");
    ruler.setFloat(Tag.GRAPHIC_DATA, 1, 2, 3, 4);
    ruler.setInt(Tag.COMPOUND_GRAPHIC_INSTANCE_ID, 4);
    ruler.setFloat(Tag.ROTATION_POINT, 2, 3);
    Attributes tick = ruler.addItem(Tag.MAJOR_TICKS_SEQUENCE);
    tick.setFloat(Tag.TICK_POSITION, 0.5f).setString(Tag.TICK_LABEL, "1 cm");
    ruler.setString(Tag.TRACKING_ID, "Lesion 1").setString(Tag.TRACKING_UID, "2.25.71");
    Attributes style = ruler.addItem(Tag.LINE_STYLE_SEQUENCE);
    style.setInt(Tag.PATTERN_ON_COLOR_CIE_LAB_VALUE, 34893, 53485, 50171);
    PresentationState read = PresentationState.read(data);
    assertThat(read.shutters())
        .containsExactly(
            new Shutter.Rectangle(1, 20, 3, 9),
            new Shutter.Circle(5, 6, 4),
            new Shutter.Polygon(Coordinates.planar(2, 1, 4, 3, 6, 5)));
    assertThat(read.shutterValue()).isEqualTo(100);
    assertThat(read.spatial()).isEqualTo(new SpatialTransform(270, true));
    assertThat(read.graphics()).isEqualTo(1);
    assertThat(read.annotations().getFirst().compounds())
        .containsExactly(
            new CompoundGraphic(
                4,
                "RULER",
                AnnotationUnits.PIXEL,
                Coordinates.planar(1, 2, 3, 4),
                false,
                0,
                Coordinates.planar(2, 3),
                null,
                null,
                List.of(new CompoundGraphic.Tick(0.5, "1 cm")),
                new Rgb(255, 0, 0),
                new Tracking("Lesion 1", "2.25.71")));
    assertThat(read.appliesTo("2.25.1", 2)).isTrue();
    assertThat(read.appliesTo("2.25.1", 1)).isFalse();
  }

  @Test
  void kindsThatCannotBeAppliedAreListedWithTheReason() {
    Attributes data = state(Uid.XAXRF_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    images(data, "2.25.11", CT);
    PresentationState read = PresentationState.read(data);
    assertThat(read.kind().supported()).isFalse();
    assertThat(read.warnings())
        .containsExactly("Presentation states of this kind are listed and not applied.");
  }
}
