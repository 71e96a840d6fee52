package overread.dicom.image.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

/// What is wrong with a code stream is said, and nothing is shown in its place.
class Jpeg2000DecoderTest {
  private static final PixelFormat GREY = TestFrames.format(24, 16, 1, 8, 8, false);

  private static byte[] stream(String name) throws IOException {
    try (InputStream in =
        Jpeg2000DecoderTest.class.getResourceAsStream(
            "/overread/dicom/image/DecoderFuzzTestInputs/" + name)) {
      byte[] seed = Objects.requireNonNull(in, name).readAllBytes();
      return Arrays.copyOfRange(seed, 1, seed.length);
    }
  }

  private static byte[] decoded(byte[] stream, PixelFormat format) throws IOException {
    byte[] samples = new byte[format.frameBytes()];
    new Jpeg2000Decoder()
        .decode(MemorySegment.ofArray(stream), format, MemorySegment.ofArray(samples));
    return samples;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jpeg2000/grey8", "jpeg2000/grey8-every-mode-tiles", "highThroughput/grey8"})
  void aFrameThatWasCutOffIsRefusedWhereverItWasCut(String name) throws IOException {
    byte[] stream = stream(name);
    assertThat(decoded(stream, GREY)).isNotEqualTo(new byte[GREY.frameBytes()]);
    for (int length = 0; length < stream.length - 2; length++) {
      byte[] cut = Arrays.copyOf(stream, length);
      assertThatThrownBy(() -> decoded(cut, GREY))
          .as("cut at " + length)
          .isInstanceOf(ImageDecodingException.class)
          .hasMessageContaining("JPEG 2000");
    }
  }

  @Test
  void theMarkOfTheEndMayBeMissing() throws IOException {
    byte[] stream = stream("jpeg2000/grey8");
    assertThat(decoded(Arrays.copyOf(stream, stream.length - 2), GREY))
        .isEqualTo(decoded(stream, GREY));
  }

  @Test
  void anImageOfAnotherSizeThanTheDataSetSaysIsRefusedWithBothSizes() throws IOException {
    byte[] stream = stream("jpeg2000/grey8");
    PixelFormat larger = TestFrames.format(48, 64, 1, 8, 8, false);
    assertThatThrownBy(() -> decoded(stream, larger))
        .isInstanceOf(ImageDecodingException.class)
        .hasMessage(
            "The JPEG 2000 image is 24 × 16 with 1 components; the data set says 48 × 64 with 1.");
  }

  @Test
  void aTileThatNeverComesIsNamed() throws IOException {
    byte[] stream = stream("jpeg2000/grey8-every-mode-tiles");
    int second = tilePart(stream, tilePart(stream, 0) + 1);
    byte[] only = Arrays.copyOf(stream, second);
    assertThatThrownBy(() -> decoded(only, GREY))
        .isInstanceOf(ImageDecodingException.class)
        .hasMessage("The JPEG 2000 code stream ends before tile 2 of 4.");
  }

  private static int tilePart(byte[] stream, int from) {
    int at = from;
    while (stream[at] != (byte) 0xFF || stream[at + 1] != (byte) 0x90 || stream[at + 3] != 10) {
      at++;
    }
    return at;
  }
}
