package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.SharedData;
import overread.dicom.data.Tag;

/// Pictures of the real files against those that another renderer made, pixel by pixel. The reasons
/// for what is left out or compared in another way are in `docs/dicom-differences.md`.
class ReferenceRendersTest {
  private static final String CT = "11-transfer-syntax/ct-17-syntaxes/CTImage.dcm_";

  /// The other renderer rounds values to integers after a slope far below 1; it made the picture of
  /// the mammogram smaller by a factor that is no whole number.
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "13-projection/mg-full.dcm",
          "05-petctmr-rtstruct-sts003/PET/image/000012.dcm",
          "05-petctmr-rtstruct-sts003/PET/image/000025.dcm");

  /// The other renderer passes over functional groups and supplemental palettes.
  private static final Set<String> WITHOUT_FRAME_GROUPS =
      Set.of(
          "14-multiframe/eCT_Supplemental.dcm",
          "14-multiframe/jpeg2000-multiframe-multifragments.dcm",
          "14-multiframe/IM-0001-0170-0001.dcm");

  /// The other renderer passes over values of VR UN and shows all that can be stored.
  private static final Set<String> WITH_UNKNOWN_VR =
      Set.of(
          CT + "JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm",
          CT + "JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm",
          CT + "JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm");

  /// The other renderer centres chrominance at 127.5 and cuts off fractions.
  private static final Map<String, Integer> TOLERANCES =
      Map.of("12-colour/SC_ybr_full_uncompressed.dcm", 2, "12-colour/ybrFull-RLE.dcm", 2);

  static Stream<Arguments> renders() throws IOException {
    Path index = SharedData.folder().resolve("expected/png-index.json");
    Stream.Builder<Arguments> cases = Stream.builder();
    for (JsonNode entry : new ObjectMapper().readTree(index.toFile())) {
      boolean made = entry.path("png").isTextual() && entry.path("window_option").isTextual();
      if (made && !NOT_COMPARED.contains(entry.path("path").asText())) {
        cases.add(Arguments.of(entry.path("path").asText(), entry));
      }
    }
    return cases.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("renders")
  void pictureIsThatOfTheReferenceRenderer(String path, JsonNode entry) throws IOException {
    Path png = SharedData.folder().resolve("expected/png").resolve(entry.path("png").asText());
    BufferedImage expected = ImageIO.read(png.toFile());
    try (DicomObject object = DicomReader.read(SharedData.file(path))) {
      int[] argb = picture(path, object, entry.path("window_option").asText());
      int columns = object.data().getInt(Tag.COLUMNS, 0);
      int rows = object.data().getInt(Tag.ROWS, 0);
      assertThat(columns / expected.getWidth()).isEqualTo(rows / expected.getHeight());
      assertThat(worst(argb, columns, rows, expected))
          .isLessThanOrEqualTo(TOLERANCES.getOrDefault(path, 1));
    }
  }

  private static int[] picture(String path, DicomObject object, String option) throws IOException {
    if (WITHOUT_FRAME_GROUPS.contains(path)) {
      try (Arena arena = Arena.ofConfined()) {
        Frame frame = Frames.decode(object, 0, arena);
        Attributes bare = object.data().copy().remove(Tag.PIXEL_PRESENTATION);
        return ImageRenderer.argb(bare, frame, null, false);
      }
    }
    Voi voi = option.startsWith("+Wl") ? GreyTable.lookups(object.data()).getFirst() : null;
    if (WITH_UNKNOWN_VR.contains(path)) {
      voi = new ValueRange(-32_768 - 1024, 32_767 - 1024);
    }
    return ImageRenderer.argb(object, 0, voi);
  }

  /// The largest difference in any channel; a smaller picture took the nearest pixels.
  private static int worst(int[] argb, int columns, int rows, BufferedImage expected) {
    boolean grey = expected.getRaster().getNumBands() == 1;
    int worst = 0;
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        int ours =
            argb[y * rows / expected.getHeight() * columns + x * columns / expected.getWidth()];
        int theirs =
            grey ? expected.getRaster().getSample(x, y, 0) * 0x10101 : expected.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          worst = Math.max(worst, Math.abs((ours >> shift & 255) - (theirs >> shift & 255)));
        }
      }
    }
    return worst;
  }
}
