package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
      assertThat(hash(object)).isIn(hashes);
    }
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
