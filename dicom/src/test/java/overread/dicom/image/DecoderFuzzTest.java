package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.image.jpeg.JpegDecoder;
import overread.dicom.image.jpeg2000.Jpeg2000Decoder;
import overread.dicom.image.jpegls.JpegLsDecoder;
import overread.dicom.image.rle.RleDecoder;

/// Whatever the bytes, a frame is decoded or refused with an [ImageDecodingException]. The first
/// byte of an input chooses the format, the rest is the frame. The corpus in the resources runs as
/// ordinary tests; with `JAZZER_FUZZ=1` it grows.
class DecoderFuzzTest {
  private static final PixelFormat[] FORMATS = {
    TestFrames.format(24, 16, 1, 8, 8, false),
    TestFrames.format(24, 16, 1, 16, 12, false),
    TestFrames.format(24, 16, 3, 8, 8, false)
  };

  @FuzzTest
  void jpegLs(byte[] input) {
    decodeOrRefuse(new JpegLsDecoder(), input);
  }

  @FuzzTest
  void rle(byte[] input) {
    decodeOrRefuse(new RleDecoder(), input);
  }

  @FuzzTest
  void jpeg(byte[] input) {
    decodeOrRefuse(new JpegDecoder(), input);
  }

  @FuzzTest
  void jpegLossless(byte[] input) {
    decodeOrRefuse(new JpegDecoder(), input);
  }

  @FuzzTest
  void deflated(byte[] input) {
    decodeOrRefuse(new DeflatedFrameDecoder(), input);
  }

  @FuzzTest
  void jpeg2000(byte[] input) {
    decodeOrRefuse(new Jpeg2000Decoder(), input);
  }

  @FuzzTest
  void highThroughput(byte[] input) {
    decodeOrRefuse(new Jpeg2000Decoder(), input);
  }

  private static boolean decodeOrRefuse(FrameDecoder decoder, byte[] input) {
    if (input.length == 0) {
      return false;
    }
    PixelFormat format = FORMATS[(input[0] & 0xFF) % FORMATS.length];
    MemorySegment frame = MemorySegment.ofArray(Arrays.copyOfRange(input, 1, input.length));
    try {
      decoder.decode(frame, format, MemorySegment.ofArray(new byte[format.frameBytes()]));
      return true;
    } catch (ImageDecodingException refused) {
      return false;
    }
  }

  private static byte[] seed(String name) throws IOException {
    try (InputStream in =
        DecoderFuzzTest.class.getResourceAsStream("DecoderFuzzTestInputs/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static FrameDecoder decoder(String name) {
    return switch (name.substring(0, name.indexOf('/'))) {
      case "jpegLs" -> new JpegLsDecoder();
      case "rle" -> new RleDecoder();
      case "jpeg", "jpegLossless" -> new JpegDecoder();
      case "deflated" -> new DeflatedFrameDecoder();
      default -> new Jpeg2000Decoder();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "jpegLs/grey8",
    "jpegLs/grey12",
    "jpegLs/rgb8",
    "rle/grey8",
    "rle/grey12",
    "rle/rgb8",
    "jpeg/grey8",
    "jpeg/grey8-progressive",
    "jpeg/rgb8",
    "jpeg/rgb8-progressive",
    "jpeg/grey12",
    "jpegLossless/grey12",
    "deflated/grey8",
    "deflated/rgb8",
    "jpeg2000/grey8",
    "jpeg2000/grey8-lossy",
    "jpeg2000/grey8-ppm",
    "jpeg2000/grey8-ppt",
    "jpeg2000/rgb8",
    "jpeg2000/rgb8-lossy",
    "jpeg2000/grey8-every-mode-tiles",
    "jpeg2000/grey12-precincts-layers",
    "highThroughput/grey8",
    "highThroughput/grey12",
    "highThroughput/rgb8",
    "highThroughput/rgb8-lossy"
  })
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void damagedFramesEndInAPictureOrARefusal(String name) throws IOException {
    FrameDecoder decoder = decoder(name);
    byte[] seed = seed(name);
    assertThat(decodeOrRefuse(decoder, seed)).as("the seed itself").isTrue();
    Random random = new Random(name.hashCode());
    for (int run = 0; run < 400; run++) {
      byte[] input = random.nextInt(8) == 0 ? cut(seed, random) : seed.clone();
      for (int i = random.nextInt(5); i >= 0 && input.length > 1; i--) {
        int at = 1 + random.nextInt(input.length - 1);
        input[at] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
      }
      decodeOrRefuse(decoder, input);
    }
  }

  private static byte[] cut(byte[] seed, Random random) {
    return Arrays.copyOf(seed, 1 + random.nextInt(seed.length - 1));
  }

  @ParameterizedTest
  @CsvSource({"jpegLs/grey8", "rle/grey8", "jpeg/grey8", "jpeg2000/grey8"})
  void headersThatDisagreeWithTheDataSetAreRefusedBeforeAnythingIsDecoded(String name)
      throws IOException {
    byte[] seed = seed(name);
    MemorySegment frame = MemorySegment.ofArray(Arrays.copyOfRange(seed, 1, seed.length));
    PixelFormat larger = TestFrames.format(48, 64, 1, 8, 8, false);
    byte[] samples = new byte[larger.frameBytes()];

    assertThatThrownBy(() -> decoder(name).decode(frame, larger, MemorySegment.ofArray(samples)))
        .isInstanceOf(ImageDecodingException.class);
    assertThat(samples).containsOnly(0);
  }
}
