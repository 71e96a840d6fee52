package overread.dicom.image.rle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

class RleEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "64, 48, 1, 16, 12, true",
    "64, 48, 1, 8, 8, false",
    "301, 48, 3, 8, 8, false",
    "64, 48, 3, 16, 16, false",
    "40, 20, 1, 32, 32, false",
    "1, 1, 1, 8, 8, false",
  })
  void decodedFrameIsTheEncodedOne(
      int columns, int rows, int channels, int allocated, int stored, boolean signed)
      throws Exception {
    PixelFormat format = TestFrames.format(columns, rows, channels, allocated, stored, signed);
    Frame frame = TestFrames.scene(format, 11);

    byte[] stream = RleEncoder.encode(frame);

    byte[] samples = new byte[format.frameBytes()];
    new RleDecoder().decode(MemorySegment.ofArray(stream), format, MemorySegment.ofArray(samples));
    assertThat(samples).isEqualTo(frame.bytes());
    assertThat(stream.length % 2).isZero();
  }
}
