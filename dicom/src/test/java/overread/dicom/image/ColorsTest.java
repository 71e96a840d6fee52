package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;

class ColorsTest {

  private static PixelFormat format(String interpretation, int channels, int allocated) {
    return new PixelFormat(
        1, 1, channels, interpretation, allocated, allocated, allocated - 1, false, 0);
  }

  private static int shown(PixelFormat format, byte... samples) {
    Frame frame = new Frame(format, MemorySegment.ofArray(samples));
    return ImageRenderer.argb(new Attributes(), frame, null, false)[0] & 0xFFFFFF;
  }

  @Test
  void samplesOf32BitsShowTheirHighestEight() {
    byte[] samples = {1, 2, 3, (byte) 0xFE, 0, 0, 0, 0x40, -1, -1, -1, 0};

    assertThat(shown(format("RGB", 3, 32), samples)).isEqualTo(0xFE4000);
  }

  @ParameterizedTest
  @CsvSource({
    "HSV, 0, 255, 200, 0, C80000",
    "HSV, 128, 255, 255, 0, 00FFFF",
    "HSV, 85, 0, 77, 0, 4D4D4D",
    "ARGB, 0, 10, 20, 30, 0A141E",
    "CMYK, 255, 0, 0, 0, 00FFFF",
    "CMYK, 10, 20, 30, 240, 050000",
  })
  void retiredColoursBecomeRedGreenAndBlue(
      String interpretation, int first, int second, int third, int fourth, String expected) {
    byte[] samples = {(byte) first, (byte) second, (byte) third, (byte) fourth};
    int channels = interpretation.equals("HSV") ? 3 : 4;
    byte[] pixel = Arrays.copyOf(samples, channels);

    assertThat(shown(format(interpretation, channels, 8), pixel))
        .isEqualTo(Integer.parseInt(expected, 16));
  }

  private static Attributes palette(int bits, int... entries) {
    byte[] data = new byte[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      data[2 * i] = (byte) entries[i];
      data[2 * i + 1] = (byte) (entries[i] >> 8);
    }
    int count = entries.length & 0xFFFF;
    return new Attributes()
        .setInt(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, 0, bits)
        .setInt(Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, 0, bits)
        .setInt(Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, 0, bits)
        .setBytes(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, data)
        .setBytes(Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, data)
        .setBytes(Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, data);
  }

  @Test
  void paletteEntriesOf12BitsShowTheirHighestEight() {
    PaletteColors palette = PaletteColors.of(palette(12, 0, 0x7FF, 0xFFF)).orElseThrow();

    assertThat(palette.argb(1)).isEqualTo(0xFF7F7F7F);
    assertThat(palette.argb(2)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void aPaletteOf65536EntriesIsNotSearchedForEveryPixel() {
    int[] entries = new int[65_536];
    entries[9] = 0xFF00;
    PaletteColors palette = PaletteColors.of(palette(16, entries)).orElseThrow();

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 1 << 20; i++) {
            assertThat(palette.argb(9) == 0xFFFFFFFF).isTrue();
          }
        });
  }

  @Test
  void luminanceAndChrominanceThatTheDataSetCallsRgbAreKeptAndShownAsTheyAre() throws IOException {
    BufferedImage red = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      red.setRGB(i % 16, i / 16, 0xFF0000);
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(red, "jpg", jpeg);
    PixelFormat format = TestFrames.format(16, 16, 3, 8, 8, false);

    try (Arena arena = Arena.ofConfined()) {
      Frame frame =
          Frames.decode(
              MemorySegment.ofArray(jpeg.toByteArray()), format, Uid.JPEG_BASELINE, arena);

      assertThat(frame.format().photometricInterpretation()).isEqualTo("YBR_FULL");
      assertThat(frame.stored(8, 8, 0)).isBetween(74, 78);
      Color shown = new Color(ImageRenderer.argb(new Attributes(), frame, null, false)[100]);
      assertThat(shown.getRed()).isGreaterThan(250);
      assertThat(shown.getGreen()).isLessThan(4);
      assertThat(shown.getBlue()).isLessThan(4);
    }
  }
}
