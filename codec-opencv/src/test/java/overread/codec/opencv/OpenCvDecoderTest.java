package overread.codec.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;

class OpenCvDecoderTest {
  private static final String RGB = "11-transfer-syntax/htj2k/HTJ2KLossless_08_RGB.dcm";

  private static Path shared() {
    String set = System.getenv("OVERREAD_SHARED");
    Path shared =
        set != null
            ? Path.of(set)
            : Path.of(Objects.requireNonNullElse(System.getProperty("overread.root"), ".."))
                .resolve("../shared");
    assumeTrue(Files.isDirectory(shared.resolve("data/dev")), "no real files at " + shared);
    return shared.resolve("data");
  }

  private static JsonNode expected(String path) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(shared().resolve("expected/files.jsonl"))) {
      if (line.contains(path)) {
        return json.readTree(line);
      }
    }
    throw new IllegalStateException("nothing expected of " + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RGB,
        "11-transfer-syntax/htj2k/HTJ2K_08_RGB.dcm",
        "11-transfer-syntax/dcmjs-codecs-ct/ct-201.dcm",
        "11-transfer-syntax/dcmjs-codecs-ct/ct-202.dcm",
        "11-transfer-syntax/dcmjs-codecs-ct/ct-203.dcm"
      })
  void framesAreThoseOfTheReferenceDecoder(String path) throws Exception {
    Path file = shared().resolve("dev").resolve(path);
    try (Arena arena = Arena.ofConfined();
        DicomObject object = DicomReader.read(file)) {
      Frame frame = Frames.decode(object, 0, arena);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(frame.bytes());

      assertThat(HexFormat.of().formatHex(digest).substring(0, 16))
          .isEqualTo(expected(path).path("decoders").path("openjpeg").asText());
    }
  }

  @Test
  void signedFrameIsTheUnsignedOneShiftedDown() throws Exception {
    Path file = shared().resolve("dev/11-transfer-syntax/dcmjs-codecs-ct/ct-201.dcm");
    try (Arena arena = Arena.ofConfined();
        DicomObject object = DicomReader.read(file)) {
      byte[] stream = object.pixelData().frame(0).toArray(ValueLayout.JAVA_BYTE);
      PixelFormat unsigned = PixelFormat.of(object.data());
      PixelFormat signed =
          new PixelFormat(
              unsigned.rows(), unsigned.columns(), 1, "MONOCHROME2", 16, 16, 15, true, 0);
      Frame plain = decode(stream, unsigned, arena);
      int half = 1 << stream[42];
      stream[42] |= (byte) 0x80;
      Frame shifted = decode(stream, signed, arena);

      short[] expected = plain.shorts();
      for (int i = 0; i < expected.length; i++) {
        expected[i] -= (short) half;
      }
      assertThat(Arrays.equals(shifted.shorts(), expected)).isTrue();
    }
  }

  @Test
  void damagedFramesAreRefusedOrDecodedButNothingElse() throws Exception {
    Path file = shared().resolve("dev").resolve(RGB);
    try (DicomObject object = DicomReader.read(file)) {
      byte[] stream = object.pixelData().frame(0).toArray(ValueLayout.JAVA_BYTE);
      PixelFormat format = PixelFormat.of(object.data());
      for (int length : new int[] {0, 1, 40, 60, 90, 200, stream.length / 2}) {
        byte[] cut = Arrays.copyOf(stream, length);
        try (Arena arena = Arena.ofConfined()) {
          assertThatThrownBy(() -> decode(cut, format, arena))
              .isInstanceOf(ImageDecodingException.class);
        }
      }
      byte[] wider = stream.clone();
      wider[8] = 1;
      try (Arena arena = Arena.ofConfined()) {
        assertThatThrownBy(() -> decode(wider, format, arena))
            .isInstanceOf(ImageDecodingException.class)
            .hasMessageContaining("the data set says 640 × 480");
      }
    }
  }

  private static Frame decode(byte[] stream, PixelFormat format, Arena arena) throws IOException {
    return Frames.decode(MemorySegment.ofArray(stream), format, "1.2.840.10008.1.2.4.201", arena);
  }
}
