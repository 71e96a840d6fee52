package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.VR;

/// Grey scale, palettes and overlays of made-up images, beside the picture that another renderer
/// makes of them: within one level.
class PeerRendererTest {
  private static final int COLUMNS = 45;
  private static final int ROWS = 38;

  @TempDir Path folder;

  private static Attributes grey(int allocated, int stored, boolean signed) {
    return MadeUpImages.image(TestFrames.format(COLUMNS, ROWS, 1, allocated, stored, signed), 1);
  }

  private static Attributes window(Attributes image, String center, String width, String function) {
    return image
        .setString(Tag.WINDOW_CENTER, center)
        .setString(Tag.WINDOW_WIDTH, width)
        .setString(Tag.VOI_LUT_FUNCTION, function);
  }

  private static Attributes rescaled(Attributes image, String slope, String intercept) {
    return image.setString(Tag.RESCALE_SLOPE, slope).setString(Tag.RESCALE_INTERCEPT, intercept);
  }

  private static byte[] words(int count, int bits, double gamma) {
    byte[] words = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      int entry = (int) Math.round(Math.pow(i / (count - 1.0), gamma) * ((1 << bits) - 1));
      words[2 * i] = (byte) entry;
      words[2 * i + 1] = (byte) (entry >> 8);
    }
    return words;
  }

  private static Attributes table(
      Attributes image, int sequence, int first, int count, int bits, boolean signed) {
    image
        .addItem(sequence)
        .setInt(Tag.LUT_DESCRIPTOR, signed ? VR.SS : VR.US, count, first, bits)
        .setString(Tag.MODALITY_LUT_TYPE, sequence == Tag.MODALITY_LUT_SEQUENCE ? "US" : "")
        .setBytes(Tag.LUT_DATA, VR.OW, words(count, bits, 0.6));
    return image;
  }

  private static Attributes palette(Attributes image, int first, int count, int bits) {
    return image
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "PALETTE COLOR")
        .setInt(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, first, bits)
        .setInt(Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, first, bits)
        .setInt(Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR, VR.US, count, first, bits)
        .setBytes(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, words(count, bits, 1))
        .setBytes(Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, words(count, bits, 2))
        .setBytes(Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, VR.OW, words(count, bits, 0.5));
  }

  private static Attributes overlay(Attributes image, int rows, int columns, int top, int left) {
    byte[] bits = new byte[(rows * columns + 15) / 16 * 2];
    new Random(4).nextBytes(bits);
    return image
        .setInt(Tag.OVERLAY_ROWS, VR.US, rows)
        .setInt(Tag.OVERLAY_COLUMNS, VR.US, columns)
        .setString(Tag.OVERLAY_TYPE, VR.CS, "G")
        .setInt(Tag.OVERLAY_ORIGIN, VR.SS, top, left)
        .setInt(Tag.OVERLAY_BITS_ALLOCATED, VR.US, 1)
        .setInt(Tag.OVERLAY_BIT_POSITION, VR.US, 0)
        .setBytes(Tag.OVERLAY_DATA, VR.OW, bits);
  }

  static Stream<Arguments> images() {
    List<Arguments> images = new ArrayList<>();
    for (boolean signed : new boolean[] {false, true}) {
      for (int stored : new int[] {8, 12, 16}) {
        String of = " of " + stored + " bits" + (signed ? ", signed" : "");
        int allocated = stored == 8 ? 8 : 16;
        images.add(Arguments.of("all values" + of, grey(allocated, stored, signed)));
        for (String function : List.of("LINEAR", "LINEAR_EXACT", "SIGMOID")) {
          Attributes image = grey(allocated, stored, signed);
          images.add(Arguments.of(function + of, window(image, "90", "301", function)));
        }
        Attributes steep = rescaled(grey(allocated, stored, signed), "2.5", "-100");
        images.add(Arguments.of("rescaled" + of, window(steep, "200", "900", "LINEAR")));
        Attributes falling = rescaled(grey(allocated, stored, signed), "-1", "500");
        images.add(Arguments.of("falling" + of, window(falling, "200", "900", "LINEAR")));
      }
      int first = signed ? -300 : 20;
      for (int bits : new int[] {8, 10, 12, 16}) {
        Attributes voi = grey(16, 12, signed);
        images.add(
            Arguments.of(
                "VOI LUT of " + bits + " bits, signed " + signed,
                table(voi, Tag.VOI_LUT_SEQUENCE, first, 1000, bits, signed)));
        Attributes modality = grey(16, 12, signed);
        images.add(
            Arguments.of(
                "modality LUT of " + bits + " bits, signed " + signed,
                table(modality, Tag.MODALITY_LUT_SEQUENCE, first, 1000, bits, signed)));
      }
    }
    for (String shape : List.of("IDENTITY", "INVERSE", "")) {
      for (String interpretation : List.of("MONOCHROME1", "MONOCHROME2")) {
        Attributes image = window(grey(16, 12, false), "2000", "3000", "LINEAR");
        image
            .setString(Tag.PHOTOMETRIC_INTERPRETATION, interpretation)
            .setString(Tag.PRESENTATION_LUT_SHAPE, shape);
        images.add(Arguments.of(interpretation + " " + shape, image));
      }
    }
    PixelFormat high = new PixelFormat(ROWS, COLUMNS, 1, "MONOCHROME2", 16, 12, 15, false, 0);
    images.add(
        Arguments.of("high bit 15", window(MadeUpImages.image(high, 1), "99", "200", "LINEAR")));
    for (int bits : new int[] {8, 12, 16}) {
      images.add(Arguments.of("palette of " + bits, palette(grey(8, 8, false), 0, 256, bits)));
      images.add(Arguments.of("part of " + bits, palette(grey(8, 8, false), 30, 100, bits)));
      images.add(Arguments.of("wide of " + bits, palette(grey(16, 12, false), 0, 4096, bits)));
    }
    images.add(Arguments.of("overlay", overlay(grey(16, 12, false), ROWS, COLUMNS, 1, 1)));
    images.add(Arguments.of("overlay outside", overlay(grey(8, 8, false), 50, 60, -4, -7)));
    images.add(Arguments.of("overlay inside", overlay(grey(8, 8, false), 9, 11, 30, 40)));
    return images.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void pictureIsThatOfAnotherRenderer(String name, Attributes image) throws Exception {
    Path file = MadeUpImages.write(image, folder.resolve("image.dcm"));
    Path png = folder.resolve("picture.png");
    List<String> command = new ArrayList<>(List.of("dcmj2pnm", "--write-png"));
    if (image.contains(Tag.WINDOW_CENTER)) {
      command.addAll(List.of("+Wi", "1"));
    } else if (image.contains(Tag.VOI_LUT_SEQUENCE)) {
      command.addAll(List.of("+Wl", "1"));
    } else {
      command.add("+Wm");
    }
    command.addAll(List.of(file.toString(), png.toString()));

    assertThat(MadeUpImages.run(command)).as(name).isTrue();

    try (DicomObject object = DicomReader.read(file)) {
      assertThat(worst(ImageRenderer.argb(object, 0, null), png)).as(name).isLessThanOrEqualTo(1);
    }
  }

  private static int worst(int[] argb, Path png) throws IOException {
    BufferedImage picture = ImageIO.read(png.toFile());
    boolean grey = picture.getRaster().getNumBands() == 1;
    int worst = 0;
    for (int i = 0; i < argb.length; i++) {
      int x = i % COLUMNS;
      int y = i / COLUMNS;
      int theirs = grey ? picture.getRaster().getSample(x, y, 0) * 0x10101 : picture.getRGB(x, y);
      for (int shift = 0; shift < 24; shift += 8) {
        worst = Math.max(worst, Math.abs((argb[i] >> shift & 255) - (theirs >> shift & 255)));
      }
    }
    return worst;
  }
}
