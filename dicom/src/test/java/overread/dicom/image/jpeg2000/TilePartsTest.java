package overread.dicom.image.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

class TilePartsTest {
  private static final PixelFormat FORMAT = TestFrames.format(24, 16, 1, 8, 8, false);

  /// A code stream of one tile in one part.
  private static byte[] codestream() throws IOException {
    try (InputStream in =
        TilePartsTest.class.getResourceAsStream(
            "/overread/dicom/image/DecoderFuzzTestInputs/jpeg2000/grey8")) {
      byte[] seed = Objects.requireNonNull(in).readAllBytes();
      return Arrays.copyOfRange(seed, find(seed, "FF4FFF51"), seed.length);
    }
  }

  private static int find(byte[] bytes, String hex) {
    byte[] wanted = HexFormat.of().parseHex(hex);
    for (int at = 0; ; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
  }

  private static byte[] decoded(byte[] stream) throws IOException {
    byte[] samples = new byte[FORMAT.frameBytes()];
    new Jpeg2000Decoder()
        .decode(MemorySegment.ofArray(stream), FORMAT, MemorySegment.ofArray(samples));
    return samples;
  }

  /// 0 leaves the number open; 1 is one too few, which some encoders write.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void allPartsOfATileAreReadWhateverTheirHeadersSayOfTheirNumber(int claimed) throws IOException {
    byte[] whole = codestream();
    int at = find(whole, "FF90000A");
    byte[] second = Arrays.copyOfRange(whole, at, whole.length);
    second[10] = 1;
    second[11] = (byte) claimed;
    ByteArrayOutputStream split = new ByteArrayOutputStream();
    split.write(whole, 0, at);
    split.write(
        ByteBuffer.allocate(14)
            .putInt(0xFF90000A)
            .putShort((short) 0)
            .putInt(14)
            .put((byte) 0)
            .put((byte) claimed)
            .putShort((short) 0xFF93)
            .array());
    split.write(second);

    assertThat(decoded(split.toByteArray())).isEqualTo(decoded(whole));
  }
}
