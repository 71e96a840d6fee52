package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static overread.dicom.inspect.StateFixture.GREEN;
import static overread.dicom.inspect.StateFixture.RED;
import static overread.dicom.inspect.StateFixture.box;
import static overread.dicom.inspect.StateFixture.compound;
import static overread.dicom.inspect.StateFixture.graphic;
import static overread.dicom.inspect.StateFixture.layer;
import static overread.dicom.inspect.StateFixture.text;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.seg.Rgb;
import overread.requirement.Requirement;

/// What presentation states draw: each kind of shape and text where it belongs.
class RenderedAnnotationsTest {
  @TempDir Path folder;
  private StateFixture fixture;
  private Attributes image;
  private Attributes state;

  @BeforeEach
  void blackImage() {
    fixture = new StateFixture(folder);
    image = StateFixture.image("2.25.1", 0);
    state = StateFixture.state(image);
  }

  @Test
  @Requirement("C42")
  void layersAreDrawnInTheirOrderAndHiddenEachAlone() throws Exception {
    graphic(layer(state, "UPPER", 2, GREEN), "POLYLINE", "PIXEL", 10, 50, 110, 50);
    graphic(layer(state, "LOWER", 1, RED), "POLYLINE", "PIXEL", 60, 10, 60, 90);
    BufferedImage all = fixture.render(image, state);
    assertThat(box(all, RED)).containsExactly(59, 10, 60, 89);
    assertThat(box(all, GREEN)).containsExactly(10, 49, 109, 50);
    assertThat(all.getRGB(60, 50) >> 8 & 0xFF).isGreaterThan(0x80);
    assertThat(all.getRGB(60, 50) >> 16 & 0xFF).isLessThan(0x20);
    BufferedImage lower = render(new LayerChoice(null, Set.of("UPPER")));
    assertThat(box(lower, GREEN)).isEmpty();
    assertThat(box(lower, RED)).containsExactly(59, 10, 60, 89);
    BufferedImage upper = render(new LayerChoice(Set.of("UPPER"), Set.of()));
    assertThat(box(upper, RED)).isEmpty();
    assertThat(box(upper, GREEN)).containsExactly(10, 49, 109, 50);
    assertThat(fixture.outcome().notes()).isEmpty();
  }

  @Test
  void aLayerThatIsNotThereIsNamed() throws Exception {
    layer(state, "MARKS", 1, RED);
    render(new LayerChoice(null, Set.of("MARK")));
    assertThat(fixture.outcome().notes())
        .containsExactly("There is no layer \"MARK\"; there are MARKS.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, N, 20, 10, 40, 30", "90, N, 69, 20, 89, 40", "180, N, 79, 69, 99, 89",
    "270, N, 10, 79, 30, 99", "0, Y, 79, 10, 99, 30", "90, Y, 10, 20, 30, 40"
  })
  void shapesFollowTheImageHoweverItIsTurned(
      int rotation, String flip, int left, int top, int right, int bottom) throws Exception {
    state.setInt(Tag.IMAGE_ROTATION, rotation).setString(Tag.IMAGE_HORIZONTAL_FLIP, flip);
    graphic(
        layer(state, "A", 1, RED),
        "POLYLINE",
        "PIXEL",
        20.5f,
        10.5f,
        40.5f,
        10.5f,
        40.5f,
        30.5f,
        20.5f,
        30.5f,
        20.5f,
        10.5f);
    int[] drawn = box(fixture.render(image, state), RED);
    assertThat(drawn).containsExactly(left, top, right, bottom);
  }

  @Test
  void displayUnitsCountTheDisplayedAreaAsItIsShown() throws Exception {
    state.setInt(Tag.IMAGE_ROTATION, 90).setString(Tag.IMAGE_HORIZONTAL_FLIP, "N");
    StateFixture.area(state, 21, 11, 60, 90, "SCALE TO FIT");
    // a quarter across and three quarters down of an area of 40 by 80 pixels, lying on its side
    graphic(layer(state, "A", 1, RED), "POINT", "DISPLAY", 0.25f, 0.75f);
    int[] drawn =
        box(fixture.render(image, state, new RenderRequest.Size(160, 80), LayerChoice.ALL), RED);
    assertThat((drawn[0] + drawn[2] + 1) / 2.0).isEqualTo(40);
    assertThat((drawn[1] + drawn[3] + 1) / 2.0).isEqualTo(60);
  }

  @Test
  void curvesPassThroughTheirPointsAndFilledShapesHaveAnInside() throws Exception {
    Attributes annotation = layer(state, "A", 1, RED);
    graphic(annotation, "INTERPOLATED", "PIXEL", 10, 20, 40, 10, 70, 20, 100, 10);
    graphic(annotation, "CIRCLE", "PIXEL", 60, 60, 80, 60).setString(Tag.GRAPHIC_FILLED, "Y");
    BufferedImage picture = fixture.render(image, state);
    for (int[] point : new int[][] {{10, 20}, {40, 10}, {70, 20}, {100, 10}}) {
      assertThat(picture.getRGB(point[0], point[1]) >> 16 & 0xFF).isGreaterThan(100);
    }
    // bends between its points where a polyline would not
    assertThat(picture.getRGB(39, 10) >> 16 & 0xFF).isGreaterThan(100);
    assertThat(picture.getRGB(60, 60) >> 16 & 0xFF).isEqualTo(102);
    assertThat(picture.getRGB(60, 60) & 0xFFFF).isZero();
    assertThat(picture.getRGB(60, 85) & 0xFFFFFF).isZero();
  }

  @Test
  @Requirement("C42")
  void textStandsUprightInItsBoxInTheColourOfItsLayer() throws Exception {
    StateFixture.box(text(layer(state, "A", 1, RED), "TOP"), "PIXEL", 30, 40, 90, 60);
    int[] plain = box(fixture.render(image, state), RED);
    assertThat(plain[0]).isBetween(29, 33);
    assertThat(plain[1]).isBetween(39, 41);
    int wide = plain[2] - plain[0];
    int high = plain[3] - plain[1];
    assertThat(wide).isGreaterThan(high);
    state.setInt(Tag.IMAGE_ROTATION, 90).setString(Tag.IMAGE_HORIZONTAL_FLIP, "N");
    int[] turned = box(fixture.render(image, state), RED);
    // the box is now columns 40 to 60, rows 30 to 90 of the picture
    assertThat(turned[0]).isBetween(39, 43);
    assertThat(turned[1]).isBetween(29, 31);
    assertThat(turned[2] - turned[0]).isGreaterThan(turned[3] - turned[1]);
  }

  @Test
  void textWithoutABoxStandsBesideItsAnchorWithALineWhereOneIsAsked() throws Exception {
    Attributes text = text(layer(state, "A", 1, RED), "x");
    text.setString(Tag.ANCHOR_POINT_ANNOTATION_UNITS, "PIXEL")
        .setFloat(Tag.ANCHOR_POINT, 50, 50)
        .setString(Tag.ANCHOR_POINT_VISIBILITY, "N");
    assertThat(box(fixture.render(image, state), RED)[0]).isGreaterThan(52);
    text.setString(Tag.ANCHOR_POINT_VISIBILITY, "Y");
    int[] pointing = box(fixture.render(image, state), RED);
    assertThat(pointing[0]).isBetween(49, 51);
    assertThat(pointing[3]).isBetween(48, 50);
  }

  @Test
  void lettersWithoutAGlyphAreSaidToBeMissing() throws Exception {
    state.setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    StateFixture.box(text(layer(state, "A", 1, RED), "王 ok"), "PIXEL", 10, 10, 90, 40);
    assertThat(box(fixture.render(image, state), RED)).isNotEmpty();
    assertThat(fixture.outcome().notes()).anyMatch(note -> note.contains("empty boxes"));
  }

  @Test
  void aCompoundGraphicIsDrawnOnceWhateverRepeatsIt() throws Exception {
    Attributes annotation = layer(state, "A", 1, RED);
    compound(annotation, "RECTANGLE", 1, 10, 10, 50, 30);
    assertThat(box(fixture.render(image, state), RED)).containsExactly(9, 9, 50, 30);
    graphic(annotation, "POLYLINE", "PIXEL", 20, 12, 40, 12)
        .setInt(Tag.COMPOUND_GRAPHIC_INSTANCE_ID, 1);
    assertThat(box(fixture.render(image, state), RED)).containsExactly(20, 11, 39, 12);
  }

  @Test
  void compoundGraphicsTurnCounterclockwiseAboutTheirPivot() throws Exception {
    compound(layer(state, "A", 1, RED), "RANGELINE", 1, 60, 50, 100, 50)
        .setDouble(Tag.ROTATION_ANGLE, 90)
        .setFloat(Tag.ROTATION_POINT, 60, 50);
    int[] drawn = box(fixture.render(image, state), RED);
    assertThat(drawn[1]).isBetween(9, 10);
    assertThat(drawn[3]).isBetween(49, 50);
  }

  @ParameterizedTest
  @CsvSource({"RULER", "AXIS", "ARROW", "ELLIPSE", "CUTLINE", "INFINITELINE", "MULTILINE"})
  void everyKindOfCompoundGraphicLeavesAMark(String type) throws Exception {
    compound(layer(state, "A", 1, RED), type, 1, 30, 40, 90, 60);
    int[] drawn = box(fixture.render(image, state), RED);
    assertThat(drawn[0]).isLessThan(33);
    assertThat(drawn[2]).isGreaterThan(87);
    assertThat(fixture.outcome().notes()).isEmpty();
  }

  @Test
  void whatCanNotBeDrawnIsSaid() throws Exception {
    Attributes annotation = state.addItem(Tag.GRAPHIC_ANNOTATION_SEQUENCE);
    annotation.setString(Tag.GRAPHIC_LAYER, "LOST");
    graphic(annotation, "CIRCLE", "PIXEL", 10, 10);
    graphic(annotation, "POLYLINE", "MATRIX", 10, 10, 20, 20);
    graphic(annotation, "POINT", "FURLONG", 60, 60);
    compound(annotation, "SPIRAL", 1, 1, 2, 3, 4, 5, 6);
    text(annotation, "nowhere");
    BufferedImage picture = fixture.render(image, state);
    assertThat(box(picture, new Rgb(255, 255, 0))).isNotEmpty();
    assertThat(String.join("\n", fixture.outcome().notes()))
        .contains("A CIRCLE needs 2 points and has 1; it is not drawn.")
        .contains("units of a total pixel matrix")
        .contains("\"FURLONG\" are not known")
        .contains("\"SPIRAL\" of 3 points can't be drawn")
        .contains("neither a box nor an anchor")
        .contains("Layer \"LOST\" is not listed");
  }

  private BufferedImage render(LayerChoice choice) throws Exception {
    return fixture.render(image, state, null, choice);
  }
}
