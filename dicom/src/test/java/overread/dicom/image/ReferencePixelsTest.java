package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.SharedData;

/// Every frame of the real files against what the reference decoders made of it, by the hash over
/// all stored values. `docs/dicom-differences.md` gives the reasons for what is left out here.
class ReferencePixelsTest {
  /// Files that one of the reference decoders alone could read, and whose frames are known from the
  /// same image in another form.
  private static final Map<String, String> SAME_AS_UNCOMPRESSED =
      Map.of(
          "06-seg/liver-transfer-syntaxes/liver_rle.dcm", "86ceb97b138085d0",
          "06-seg/liver-transfer-syntaxes/liver_deflate.dcm", "86ceb97b138085d0");

  private static final Set<String> IN_ANOTHER_MODULE =
      Set.of("1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203");

  /// Irreversible JPEG 2000: two conforming decoders may round a sample differently.
  private static final Set<String> ONE_LEVEL_OFF =
      Set.of("11-transfer-syntax/misc/ELSCINT1_JP2vsJ2K.dcm", "12-colour/US1_J2KI.dcm");

  /// Transfer syntaxes that are named as not supported.
  private static final Set<String> UNSUPPORTED =
      Set.of("1.2.840.10008.1.2.4.110", "1.2.840.10008.1.2.4.111", "1.2.840.10008.1.2.4.112");

  static Stream<Arguments> decodedFiles() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Stream.Builder<Arguments> cases = Stream.builder();
    for (String line : Files.readAllLines(SharedData.folder().resolve("expected/files.jsonl"))) {
      JsonNode file = json.readTree(line);
      if (file.path("decoders").size() > 0) {
        cases.add(Arguments.of(file.path("path").asText(), file));
      }
    }
    return cases.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decodedFiles")
  void storedValuesAreThoseOfTheReferenceDecoders(String path, JsonNode expected) throws Exception {
    Path file = SharedData.file(path);
    Set<String> hashes = hashes(path, expected);
    try (DicomObject object = DicomReader.read(file)) {
      String syntax = object.transferSyntaxUid();
      if (UNSUPPORTED.contains(syntax)) {
        assertThatThrownBy(() -> hash(object))
            .isInstanceOf(ImageDecodingException.class)
            .hasMessageContaining(syntax);
        return;
      }
      assumeTrue(!hashes.isEmpty(), "no reference decoder could read " + path);
      assumeTrue(!IN_ANOTHER_MODULE.contains(syntax), "codec-opencv decodes " + syntax);
      if (ONE_LEVEL_OFF.contains(path)) {
        assertStatisticsAgree(object, expected.path("frame_stats").path(0));
      } else {
        assertThat(hash(object)).isIn(hashes);
      }
    }
  }

  private static void assertStatisticsAgree(DicomObject object, JsonNode expected)
      throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Frame frame = Frames.decode(object, 0, arena);
      PixelFormat format = frame.format();
      for (int c = 0; c < format.samplesPerPixel(); c++) {
        double sum = 0;
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int row = 0; row < format.rows(); row++) {
          for (int column = 0; column < format.columns(); column++) {
            int value = frame.stored(column, row, c);
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
          }
        }
        assertThat(least).isCloseTo(statistic(expected, "min", c).asInt(), within(1));
        assertThat(greatest).isCloseTo(statistic(expected, "max", c).asInt(), within(1));
        assertThat(sum / format.framePixels())
            .isCloseTo(statistic(expected, "mean", c).asDouble(), within(0.02));
      }
    }
  }

  private static JsonNode statistic(JsonNode expected, String name, int channel) {
    JsonNode value = expected.path(name);
    return value.isArray() ? value.path(channel) : value;
  }

  private static Set<String> hashes(String path, JsonNode expected) {
    Set<String> hashes = new LinkedHashSet<>();
    expected
        .path("decoders")
        .forEach(value -> {
          if (!value.asText().startsWith("FAIL")) {
            hashes.add(value.asText());
          }
        });
    String same = SAME_AS_UNCOMPRESSED.get(path);
    if (same != null) {
      hashes.add(same);
    }
    return hashes;
  }

  private static String hash(DicomObject object) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    var fragments = object.pixelData();
    int frames = fragments == null ? 1 : fragments.frameCount();
    for (int i = 0; i < frames; i++) {
      try (Arena arena = Arena.ofConfined()) {
        digest.update(Frames.decode(object, i, arena).bytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
