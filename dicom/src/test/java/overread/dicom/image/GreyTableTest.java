package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.VR;

class GreyTableTest {

  private static Attributes ct() {
    return new Attributes()
        .setInt(Tag.ROWS, 2)
        .setInt(Tag.COLUMNS, 2)
        .setInt(Tag.SAMPLES_PER_PIXEL, 1)
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .setInt(Tag.BITS_ALLOCATED, 16)
        .setInt(Tag.BITS_STORED, 12)
        .setInt(Tag.HIGH_BIT, 11)
        .setInt(Tag.PIXEL_REPRESENTATION, 0)
        .setDouble(Tag.RESCALE_SLOPE, 2)
        .setDouble(Tag.RESCALE_INTERCEPT, -1000);
  }

  private static int[] greys(GreyTable table, int... stored) {
    return Arrays.stream(stored).map(s -> table.grey((short) s)).toArray();
  }

  @Test
  void linearWindowFollowsTheFormulaOfTheStandard() {
    // C.11.2.1.2: centre 40, width 400 covers -160 … 239; 39.5 is the middle
    GreyTable table = GreyTable.of(ct(), Window.of(40, 400), false);

    assertThat(greys(table, 0, 420, 421, 520, 619, 620, 4095))
        .isEqualTo(new int[] {0, 0, 1, 128, 254, 255, 255});
    assertThat(table.rescaled(520)).isEqualTo(40);
  }

  @Test
  void bitsOfAnEmbeddedOverlayDoNotMatterToTheGreyLevel() {
    Attributes image =
        ct().setInt(Tag.OVERLAY_ROWS, VR.US, 2)
            .setInt(Tag.OVERLAY_COLUMNS, VR.US, 2)
            .setInt(Tag.OVERLAY_BIT_POSITION, VR.US, 12);
    GreyTable table = GreyTable.of(image, Window.of(40, 400), false);

    assertThat(table.grey((short) (520 | 0xF000))).isEqualTo(128);
  }

  @Test
  void valuesBelowAHighBitThatIsNotTheLastStoredOneAreShiftedDown() {
    Attributes image = ct().setInt(Tag.HIGH_BIT, 15);
    GreyTable table = GreyTable.of(image, Window.of(40, 400), false);

    assertThat(greys(table, 420 << 4, 520 << 4 | 0xF, 620 << 4)).isEqualTo(new int[] {0, 128, 255});
  }

  @Test
  void valuesThatNeedMoreBitsThanPromisedAreBrightAndDoNotWrapToBlack() {
    GreyTable table = GreyTable.of(ct(), Window.of(40, 4000), false);

    assertThat(greys(table, 4095, 4096, 4200)).isEqualTo(new int[] {255, 255, 255});
  }

  @Test
  void exactAndSigmoidWindowsFollowTheirFormulas() {
    Window exact = new Window(40, 400, Window.Function.LINEAR_EXACT, "");
    Window sigmoid = new Window(40, 400, Window.Function.SIGMOID, "");

    assertThat(greys(GreyTable.of(ct(), exact, false), 420, 520, 620))
        .isEqualTo(new int[] {0, 128, 255});
    assertThat(greys(GreyTable.of(ct(), sigmoid, false), 420, 520, 620))
        .isEqualTo(new int[] {30, 128, 225});
  }

  @Test
  void firstWindowOfTheObjectIsTheDefaultAndUnusableOnesAreLeftOut() {
    Attributes image =
        ct().setDouble(Tag.WINDOW_CENTER, 5, 40, -600)
            .setDouble(Tag.WINDOW_WIDTH, 0, 400, 1600)
            .setString(Tag.WINDOW_CENTER_WIDTH_EXPLANATION, "none", "soft", "lung");

    assertThat(GreyTable.windows(image))
        .containsExactly(
            new Window(40, 400, Window.Function.LINEAR, "soft"),
            new Window(-600, 1600, Window.Function.LINEAR, "lung"));
    assertThat(GreyTable.of(image, null, false).table())
        .isEqualTo(GreyTable.of(ct(), Window.of(40, 400), false).table());
  }

  @Test
  void monochrome1AndInversePresentationAreOneInversionAndTheReaderMayInvertAgain() {
    Attributes mono1 =
        ct().setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")
            .setString(Tag.PRESENTATION_LUT_SHAPE, "INVERSE");
    Window window = Window.of(40, 400);

    assertThat(greys(GreyTable.of(mono1, window, false), 0, 421, 4095))
        .isEqualTo(new int[] {255, 254, 0});
    assertThat(greys(GreyTable.of(mono1, window, true), 0, 421, 4095))
        .isEqualTo(new int[] {0, 1, 255});
  }

  @Test
  void anIdentityPresentationShowsLowValuesDarkInMonochrome1Too() {
    Attributes image =
        ct().setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")
            .setString(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY");

    assertThat(greys(GreyTable.of(image, Window.of(40, 400), false), 0, 421, 4095))
        .isEqualTo(new int[] {0, 1, 255});
  }

  @Test
  void signedSamplesAreSignExtendedFromTheBitsStored() {
    Attributes image = ct().setInt(Tag.PIXEL_REPRESENTATION, 1).setDouble(Tag.RESCALE_INTERCEPT, 0);
    GreyTable table = GreyTable.of(image, Window.of(0, 4), false);

    // -1 is stored as 0xFFF, or as 0xFFFF
    assertThat(greys(table, 0xFFF, 0xFFFF, 0, 1)).isEqualTo(new int[] {0, 0, 170, 255});
  }

  @Test
  void voiTableTakesValuesOutsideItAsItsEnds() {
    Attributes image = ct().setDouble(Tag.RESCALE_SLOPE, 1).setDouble(Tag.RESCALE_INTERCEPT, 0);
    image
        .addItem(Tag.VOI_LUT_SEQUENCE)
        .setInt(Tag.LUT_DESCRIPTOR, VR.US, 3, 100, 8)
        .setBytes(Tag.LUT_DATA, VR.OW, new byte[] {10, 0, 20, 0, -1, 0});

    assertThat(greys(GreyTable.of(image, null, false), 0, 100, 101, 102, 500))
        .isEqualTo(new int[] {10, 10, 20, 255, 255});
  }

  @Test
  void paddingIsBlackEvenWhereWhiteAndBlackAreSwapped() {
    Attributes image =
        ct().setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1")
            .setInt(Tag.PIXEL_PADDING_VALUE, VR.US, 0)
            .setInt(Tag.PIXEL_PADDING_RANGE_LIMIT, VR.US, 10);

    assertThat(greys(GreyTable.of(image, Window.of(40, 400), false), 0, 10, 11))
        .isEqualTo(new int[] {0, 0, 255});
  }
}
