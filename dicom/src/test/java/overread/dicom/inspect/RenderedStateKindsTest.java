package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static overread.dicom.inspect.StateFixture.COLUMNS;
import static overread.dicom.inspect.StateFixture.ROWS;
import static overread.dicom.inspect.StateFixture.rgb;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.Attributes;
import overread.dicom.data.SharedData;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.inspect.RenderRequest.Size;

/// How presentation states show pixels: polarity, palettes, blending, shutters, overlay planes, the
/// displayed area. Expected values are worked out by hand from PS3.3 and PS3.4 N.
class RenderedStateKindsTest {
  @TempDir Path folder;
  private StateFixture fixture;

  @BeforeEach
  void inFolder() {
    fixture = new StateFixture(folder);
  }

  @Test
  void theStateSaysWhichEndIsBrightNotTheImage() throws Exception {
    Attributes image =
        StateFixture.image("2.25.1", 51).setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
    Attributes state = StateFixture.state(image);
    assertThat(rgb(fixture.render(image, state), 5, 5)).isEqualTo(0x333333);
    state.setString(Tag.PRESENTATION_LUT_SHAPE, "INVERSE");
    assertThat(rgb(fixture.render(image, state), 5, 5)).isEqualTo(0xCCCCCC);
  }

  @Test
  void pseudoColourSpansThePaletteOverTheWindow() throws Exception {
    Path image = SharedData.file("01-ct-chest-lidc/ct/000064.dcm");
    Path state = SharedData.file("01-ct-chest-lidc/results-synthetic/pr-pseudocolor.dcm");
    BufferedImage picture = fixture.render(new RenderRequest(image, 1, null, List.of(state), null));
    // stored 0, 81, 1019, 156, 1445; value = stored - 1000; window -450/2000; 256 entries
    assertThat(rgb(picture, 10, 10)).isEqualTo(0xAB0000);
    assertThat(rgb(picture, 136, 260)).isEqualTo(0xCC0000);
    assertThat(rgb(picture, 240, 250)).isEqualTo(0xFFFF33);
    assertThat(rgb(picture, 160, 380)).isEqualTo(0xE70000);
    assertThat(rgb(picture, 243, 375)).isEqualTo(0xFFFFD8);
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("colour profile"));
  }

  private static Attributes placed(String uid, int value, double x, double z, double spacing) {
    return StateFixture.image(uid, value)
        .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
        .setString(Tag.FRAME_OF_REFERENCE_UID, "2.25.7")
        .setDouble(Tag.IMAGE_POSITION_PATIENT, x, 0, z)
        .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
        .setDouble(Tag.PIXEL_SPACING, spacing, spacing);
  }

  private static Attributes blending(double opacity, Attributes below, Attributes... above) {
    Attributes state =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.BLENDING_SOFTCOPY_PRESENTATION_STATE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.600")
            .setString(Tag.STUDY_INSTANCE_UID, "2.25.9")
            .setDouble(Tag.RELATIVE_OPACITY, opacity);
    Attributes lower = state.addItem(Tag.BLENDING_SEQUENCE);
    lower.setString(Tag.BLENDING_POSITION, "UNDERLYING");
    StateFixture.references(lower, below);
    Attributes upper = state.addItem(Tag.BLENDING_SEQUENCE);
    upper.setString(Tag.BLENDING_POSITION, "SUPERIMPOSED");
    for (Attributes image : above) {
      StateFixture.references(upper, image);
    }
    // two entries: black and (255, 128, 0)
    int[][] tables = {
      {Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, 255},
      {
        Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
        128
      },
      {Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, 0}
    };
    for (int[] table : tables) {
      byte last = (byte) table[2];
      state.setInt(table[0], 2, 0, 16).setBytes(table[1], new byte[] {0, 0, last, last});
    }
    return state;
  }

  private BufferedImage blend(Attributes image, Attributes state, Attributes... others)
      throws Exception {
    List<Path> overlays = new ArrayList<>(List.of(fixture.file("state.dcm", state)));
    for (int i = 0; i < others.length; i++) {
      overlays.add(fixture.file("other" + i + ".dcm", others[i]));
    }
    return fixture.render(
        new RenderRequest(fixture.file("image.dcm", image), 1, null, overlays, null));
  }

  @Test
  void blendingLaysTheColouredInputOverTheGreyOneWhereItIsInThePatient() throws Exception {
    Attributes below = placed("2.25.1", 100, 0, 5, 1);
    // twice as coarse, beginning at 60 mm: its first pixel reaches from 59 mm
    Attributes low = placed("2.25.2", 0, 60, 0, 2);
    Attributes high = placed("2.25.3", 255, 60, 8, 2);
    BufferedImage picture = blend(below, blending(0.5, below, low, high), low, high);
    // left of it only the grey image
    assertThat(rgb(picture, 58, 50)).isEqualTo(0x646464);
    // at 5 of 8 mm: 159 of 255 rounds to the second entry
    assertThat(rgb(picture, 60, 50)).isEqualTo(178 << 16 | 114 << 8 | 50);
    assertThat(fixture.outcome().refused()).isZero();
  }

  @Test
  void theSuperimposedImageCanBeTheOneThatIsRendered() throws Exception {
    Attributes below = placed("2.25.1", 100, 0, 0, 1);
    Attributes above = placed("2.25.2", 255, 0, 0, 1);
    BufferedImage picture = blend(above, blending(0.25, below, above), below);
    assertThat(rgb(picture, 50, 50)).isEqualTo(139 << 16 | 107 << 8 | 75);
  }

  @Test
  void inputsThatCanNotBePlacedAreNotBlendedAndThatIsSaid() throws Exception {
    Attributes below = placed("2.25.1", 100, 0, 0, 1);
    Attributes far = placed("2.25.2", 255, 0, 300, 1);
    assertThat(rgb(blend(below, blending(0.5, below, far), far), 50, 50)).isEqualTo(0xFFFFFF);
    assertThat(fixture.outcome().refused()).isEqualTo(1);
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("at the place of this"));
    Attributes elsewhere =
        placed("2.25.2", 255, 0, 0, 1).setString(Tag.FRAME_OF_REFERENCE_UID, "2.25.8");
    blend(below, blending(0.5, below, elsewhere), elsewhere);
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("frame of reference"));
    blend(below, blending(0.5, below, far));
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("among the overlays"));
  }

  @Test
  void statesThatAreNotAppliedStillDrawTheirMarksAndSaySo() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 51);
    Attributes state = StateFixture.state(image);
    state.setString(Tag.SOP_CLASS_UID, Uid.XAXRF_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE);
    StateFixture.graphic(
        StateFixture.layer(state, "A", 1, StateFixture.RED), "POINT", "PIXEL", 50, 50);
    assertThat(StateFixture.box(fixture.render(image, state), StateFixture.RED)).isNotEmpty();
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("Only its marks"));
  }

  @Test
  void shuttersCoverTogetherInTheirShade() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 255);
    Attributes state = StateFixture.state(image);
    state.setString(Tag.SHUTTER_SHAPE, "RECTANGULAR", "CIRCULAR", "BITMAP");
    state.setInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 11).setInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, 100);
    state
        .setInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 6)
        .setInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, 90);
    state.setInt(Tag.CENTER_OF_CIRCULAR_SHUTTER, 50, 60).setInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 30);
    state.setInt(Tag.SHUTTER_PRESENTATION_VALUE, 0x4000);
    state.setInt(Tag.SHUTTER_OVERLAY_GROUP, 0x6002);
    overlay(state, 0x6002, 60, 50);
    BufferedImage picture = fixture.render(image, state);
    assertThat(rgb(picture, 5, 50)).isEqualTo(0x404040);
    assertThat(rgb(picture, 12, 10)).isEqualTo(0x404040);
    assertThat(rgb(picture, 59, 48)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 60, 50)).isEqualTo(0x404040);
    assertThat(rgb(picture, 30, 49)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 28, 49)).isEqualTo(0x404040);
  }

  @Test
  void aShutterWithoutEdgesCoversNothingAndIsSaid() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 255);
    Attributes state = StateFixture.state(image);
    state.setString(Tag.SHUTTER_SHAPE, "POLYGONAL", "CIRCULAR", "BITMAP");
    assertThat(rgb(fixture.render(image, state), 50, 50)).isEqualTo(0xFFFFFF);
    assertThat(fixture.outcome().notes())
        .filteredOn(note -> note.contains("makes no sense and was left out"))
        .hasSize(3);
    state.setInt(Tag.CENTER_OF_CIRCULAR_SHUTTER, 5000, 5000);
    state.setInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 3);
    assertThat(rgb(fixture.render(image, state), 50, 50)).isZero();
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("cover the whole image"));
  }

  @Test
  void theShutterThatAnImageBringsCoversWithoutAState() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 255);
    image.setString(Tag.SHUTTER_SHAPE, "RECTANGULAR");
    image.setInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 11).setInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, 100);
    image
        .setInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 1)
        .setInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, 90);
    BufferedImage picture =
        fixture.render(new RenderRequest(fixture.file("i.dcm", image), 1, null, List.of(), null));
    assertThat(rgb(picture, 9, 50)).isZero();
    assertThat(rgb(picture, 10, 50)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 50, 90)).isZero();
  }

  @Test
  void onlyOverlaysThatTheStateActivatesAreShownEachInItsLayer() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 0);
    overlay(image, 0x6000, 20, 20);
    overlay(image, 0x6002, 40, 20);
    Attributes state = StateFixture.state(image);
    StateFixture.layer(state, "A", 1, StateFixture.RED);
    StateFixture.layer(state, "B", 2, StateFixture.GREEN);
    state.setString(Tag.OVERLAY_ACTIVATION_LAYER, "A");
    overlay(state, 0x6004, 60, 20);
    state.setString(Tag.OVERLAY_ACTIVATION_LAYER + (4 << 16), "B");
    BufferedImage picture = fixture.render(image, state);
    assertThat(rgb(picture, 20, 20)).isEqualTo(0xFF0000);
    assertThat(rgb(picture, 40, 20)).isZero();
    assertThat(rgb(picture, 60, 20)).isEqualTo(0x00FF00);
    BufferedImage one = fixture.render(image, state, null, new LayerChoice(null, Set.of("B")));
    assertThat(rgb(one, 20, 20)).isEqualTo(0xFF0000);
    assertThat(rgb(one, 60, 20)).isZero();
  }

  @Test
  void overlaysOfAnImageAreHiddenByGroup() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 0);
    image.setDouble(Tag.WINDOW_CENTER, 128).setDouble(Tag.WINDOW_WIDTH, 256);
    overlay(image, 0x6000, 20, 20);
    overlay(image, 0x6002, 40, 20);
    BufferedImage picture =
        fixture.render(
            new RenderRequest(
                fixture.file("i.dcm", image),
                1,
                null,
                List.of(),
                null,
                new LayerChoice(null, Set.of("6002"))));
    assertThat(rgb(picture, 20, 20)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 40, 20)).isZero();
  }

  /// An overlay of the image's size with one pixel.
  private static void overlay(Attributes holder, int group, int column, int row) {
    int shift = group - 0x6000 << 16;
    byte[] bits = new byte[COLUMNS * ROWS / 8];
    int at = row * COLUMNS + column;
    bits[at / 8] |= (byte) (1 << at % 8);
    holder
        .setInt(Tag.OVERLAY_ROWS + shift, ROWS)
        .setInt(Tag.OVERLAY_COLUMNS + shift, COLUMNS)
        .setInt(Tag.OVERLAY_ORIGIN + shift, 1, 1)
        .setString(Tag.OVERLAY_TYPE + shift, "G")
        .setInt(Tag.OVERLAY_BITS_ALLOCATED + shift, 1)
        .setInt(Tag.OVERLAY_BIT_POSITION + shift, 0)
        .setBytes(Tag.OVERLAY_DATA + shift, bits);
  }

  @Test
  void aSizedPictureShowsTheDisplayedAreaInTheShapeOfItsPixels() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 255);
    Attributes state = StateFixture.state(image);
    StateFixture.area(state, 101, 1, 140, 20, "SCALE TO FIT");
    state
        .getSequence(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE)
        .getFirst()
        .setInt(Tag.PRESENTATION_PIXEL_ASPECT_RATIO, 2, 1);
    // 40 by 20 pixels, each twice as high as wide: a square, half of it beyond the image
    BufferedImage picture = fixture.render(image, state, new Size(100, 80), LayerChoice.ALL);
    assertThat(rgb(picture, 9, 40)).isZero();
    assertThat(rgb(picture, 10, 40)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 49, 79)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 50, 40)).isZero();
    fixture.render(image, state);
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("--size"));
  }

  @Test
  void magnifyIsKeptAndTrueSizeIsSaidNotToBe() throws Exception {
    Attributes image = StateFixture.image("2.25.1", 255);
    Attributes state = StateFixture.state(image);
    StateFixture.area(state, 1, 1, 20, 20, "MAGNIFY");
    Attributes area = state.getSequence(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE).getFirst();
    area.setFloat(Tag.PRESENTATION_PIXEL_MAGNIFICATION_RATIO, 2);
    BufferedImage picture = fixture.render(image, state, new Size(100, 100), LayerChoice.ALL);
    assertThat(rgb(picture, 29, 50)).isZero();
    assertThat(rgb(picture, 30, 50)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 69, 50)).isEqualTo(0xFFFFFF);
    assertThat(rgb(picture, 70, 50)).isZero();
    area.setString(Tag.PRESENTATION_SIZE_MODE, "TRUE SIZE");
    BufferedImage fitted = fixture.render(image, state, new Size(100, 100), LayerChoice.ALL);
    assertThat(rgb(fitted, 0, 0)).isEqualTo(0xFFFFFF);
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("TRUE SIZE"));
  }
}
