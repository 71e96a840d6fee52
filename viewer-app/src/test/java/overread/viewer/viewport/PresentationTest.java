package overread.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.PresentationState;
import overread.requirement.Requirement;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.SyntheticSeries;
import overread.viewer.render.Camera;

/// Shutters, overlay planes and presentation states in a viewport of 160 × 160, ten device pixels
/// for each of the image.
class PresentationTest {
  private static final int SIZE = SyntheticSeries.SIZE;
  private final SyntheticSeries series = new SyntheticSeries(3);
  private final Viewport viewport = new Viewport(Clock.systemUTC());
  private ImageStack stack;

  @BeforeEach
  void open() {
    viewport.setViewSize(160, 160);
  }

  private void show() {
    stack = ImageStack.open(series, BackgroundWork.sameThread());
    viewport.show(stack);
  }

  @AfterEach
  void close() {
    viewport.clear();
    stack.close();
  }

  private int[] paint() {
    var pixels = new int[160 * 160];
    viewport.paint(pixels);
    return pixels;
  }

  private static int at(int[] pixels, int column, int row) {
    return pixels[(row * 10 + 5) * 160 + column * 10 + 5] & 0xFFFFFF;
  }

  /// An overlay with one pixel at (column, 3), in every header.
  private void plane(int group, int column, String label) {
    series.headers().forEach(header -> plane(header, group, column, label));
  }

  private static void plane(Attributes holder, int group, int column, String label) {
    var shift = group - 0x6000 << 16;
    var bits = new byte[SIZE * SIZE / 8];
    bits[(3 * SIZE + column) / 8] |= (byte) (1 << column % 8);
    holder
        .setInt(Tag.OVERLAY_ROWS + shift, SIZE)
        .setInt(Tag.OVERLAY_COLUMNS + shift, SIZE)
        .setString(Tag.OVERLAY_TYPE + shift, "G")
        .setInt(Tag.OVERLAY_ORIGIN + shift, 1, 1)
        .setInt(Tag.OVERLAY_BITS_ALLOCATED + shift, 1)
        .setInt(Tag.OVERLAY_BIT_POSITION + shift, 0)
        .setString(Tag.OVERLAY_LABEL + shift, label)
        .setBytes(Tag.OVERLAY_DATA + shift, bits);
  }

  private static Attributes state() {
    var state =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "9.9")
            .setString(Tag.CONTENT_LABEL, "MARKS")
            .setString(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY")
            .setDouble(Tag.RESCALE_SLOPE, 1)
            .setDouble(Tag.RESCALE_INTERCEPT, -1024);
    state
        .addItem(Tag.SOFTCOPY_VOI_LUT_SEQUENCE)
        .setDouble(Tag.WINDOW_CENTER, 40)
        .setDouble(Tag.WINDOW_WIDTH, 400);
    var of = state.addItem(Tag.REFERENCED_SERIES_SEQUENCE);
    of.setString(Tag.SERIES_INSTANCE_UID, "1.2.3");
    ReferenceCoding.write(
        InstanceReference.of(Uid.CT_IMAGE_STORAGE, SyntheticSeries.uid(1)),
        of.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    for (var layer : new String[] {"LOWER", "UPPER"}) {
      state
          .addItem(Tag.GRAPHIC_LAYER_SEQUENCE)
          .setString(Tag.GRAPHIC_LAYER, layer)
          .setInt(Tag.GRAPHIC_LAYER_ORDER, layer.equals("LOWER") ? 1 : 2);
      state
          .addItem(Tag.GRAPHIC_ANNOTATION_SEQUENCE)
          .setString(Tag.GRAPHIC_LAYER, layer)
          .addItem(Tag.GRAPHIC_OBJECT_SEQUENCE)
          .setString(Tag.GRAPHIC_ANNOTATION_UNITS, "PIXEL")
          .setInt(Tag.NUMBER_OF_GRAPHIC_POINTS, 1)
          .setFloat(Tag.GRAPHIC_DATA, 4, 4)
          .setString(Tag.GRAPHIC_TYPE, "POINT");
    }
    return state;
  }

  @Test
  @Requirement("C43")
  void planesOfAnImageAreALayerThatTogglesWithoutReadingAgain() {
    plane(0x6000, 5, "Ruler");
    show();
    var on = paint();
    assertThat(at(on, 5, 3)).isEqualTo(0xFFFFFF);
    var fetched = series.fetched();
    viewport.layers().overlaysProperty().set(false);
    var off = paint();
    assertThat(at(off, 5, 3)).isNotEqualTo(0xFFFFFF);
    viewport.layers().overlaysProperty().set(true);
    viewport.layers().peekProperty().set(true);
    assertThat(Arrays.equals(paint(), off)).isTrue();
    viewport.layers().peekProperty().set(false);
    assertThat(Arrays.equals(paint(), on)).isTrue();
    assertThat(series.fetched()).isEqualTo(fetched);
    // other pixels are those of the image
    on[0] = 0;
    for (int i = 0; i < on.length; i++) {
      var beside = i % 160 / 10 != 5 || i / 160 / 10 != 3;
      assertThat(!beside || i == 0 || on[i] == off[i]).isTrue();
    }
  }

  @Test
  void planesOfAnAlgorithmFollowTheAiLayer() {
    plane(0x6000, 5, "Ruler");
    plane(0x6002, 8, "CAD marks");
    show();
    assertThat(at(paint(), 8, 3)).isEqualTo(0xFFFFFF);
    viewport.layers().aiProperty().set(false);
    var off = paint();
    assertThat(at(off, 8, 3)).isNotEqualTo(0xFFFFFF);
    assertThat(at(off, 5, 3)).isEqualTo(0xFFFFFF);
  }

  @Test
  void aLineOfOnePixelStaysWhenTheImageIsShownSmall() {
    plane(0x6000, 5, "Ruler");
    viewport.setViewSize(4, 4);
    show();
    var pixels = new int[16];
    viewport.paint(pixels);
    assertThat(pixels[1]).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void shuttersOfAnImageCoverWhateverIsToggled() {
    series
        .headers()
        .forEach(header ->
            header
                .setString(Tag.SHUTTER_SHAPE, "RECTANGULAR", "CIRCULAR")
                .setInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 3)
                .setInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, 16)
                .setInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 1)
                .setInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, 16)
                .setInt(Tag.CENTER_OF_CIRCULAR_SHUTTER, 8, 8)
                .setInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 7)
                .setInt(Tag.SHUTTER_PRESENTATION_VALUE, 0x8000));
    show();
    viewport.layers().peekProperty().set(true);
    var pixels = paint();
    assertThat(at(pixels, 1, 7)).isEqualTo(0x808080);
    assertThat(at(pixels, 2, 1)).isEqualTo(0x808080);
    assertThat(at(pixels, 2, 7)).isNotEqualTo(0x808080);
  }

  @Test
  void aStateIsShownWhenChosenAndLeavesNothingBehind() {
    show();
    var before = paint();
    var data = state().setInt(Tag.IMAGE_ROTATION, 90).setString(Tag.IMAGE_HORIZONTAL_FLIP, "Y");
    data.setString(Tag.PRESENTATION_LUT_SHAPE, "INVERSE");
    viewport.presentation().choose(PresentationState.read(data), false);
    // rotated clockwise, then flipped: rows and columns change places
    var shown = paint();
    assertThat(at(shown, 3, 9)).isEqualTo(0xFFFFFF - at(before, 9, 3));
    assertThat(viewport.camera().transform().toView(4, 0).y()).isEqualTo(40);
    assertThat(CornerText.of(viewport).bottomLeft())
        .contains(new CornerLine("Presentation MARKS", false, true));
    viewport.presentation().remove();
    assertThat(Arrays.equals(paint(), before)).isTrue();
    assertThat(viewport.camera().cameraProperty().get()).isEqualTo(Camera.FIT);
  }

  @Test
  @Requirement("C42")
  void layersOfAStateToggleEachAlone() {
    show();
    var data = state();
    plane(data, 0x6004, 5, "");
    data.setString(Tag.OVERLAY_ACTIVATION_LAYER + (4 << 16), "UPPER");
    var presentation = viewport.presentation();
    presentation.choose(PresentationState.read(data), false);
    assertThat(presentation.layers()).containsExactly("LOWER", "UPPER");
    assertThat(viewport.drawnLayers())
        .extracting(DrawnLayer::name)
        .containsExactly("LOWER", "UPPER");
    assertThat(at(paint(), 5, 3)).isEqualTo(0xFFFFFF);
    presentation.toggle("UPPER");
    assertThat(viewport.drawnLayers()).extracting(DrawnLayer::name).containsExactly("LOWER");
    assertThat(at(paint(), 5, 3)).isNotEqualTo(0xFFFFFF);
    presentation.toggle("UPPER");
    viewport.layers().peekProperty().set(true);
    assertThat(viewport.drawnLayers()).isEmpty();
    assertThat(at(paint(), 5, 3)).isNotEqualTo(0xFFFFFF);
  }

  @Test
  void aStateIsShownOnTheImagesThatItNamesAndNoOthers() {
    show();
    viewport.presentation().choose(PresentationState.read(state()), false);
    assertThat(viewport.drawnLayers()).hasSize(2);
    viewport.first();
    assertThat(viewport.drawnLayers()).isEmpty();
    assertThat(CornerText.of(viewport).bottomLeft())
        .contains(new CornerLine("Presentation MARKS: not for this image", false, true));
  }

  @Test
  void aStateOfAnAlgorithmFollowsTheAiLayerWithAllItDoes() {
    show();
    var before = paint();
    var data = state().setString(Tag.PRESENTATION_LUT_SHAPE, "INVERSE");
    viewport.presentation().choose(PresentationState.read(data), true);
    assertThat(Arrays.equals(paint(), before)).isFalse();
    viewport.layers().aiProperty().set(false);
    assertThat(Arrays.equals(paint(), before)).isTrue();
    assertThat(viewport.drawnLayers()).isEmpty();
  }

  @Test
  void theDisplayedAreaFillsTheView() {
    show();
    var data = state();
    data.addItem(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE)
        .setInt(Tag.DISPLAYED_AREA_TOP_LEFT_HAND_CORNER, 5, 9)
        .setInt(Tag.DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER, 8, 12)
        .setString(Tag.PRESENTATION_SIZE_MODE, "SCALE TO FIT");
    viewport.presentation().choose(PresentationState.read(data), false);
    var corner = viewport.camera().transform().toView(4, 8);
    assertThat(corner.x()).isZero();
    assertThat(corner.y()).isZero();
    assertThat(viewport.camera().transform().perColumn()).isEqualTo(40);
  }
}
