package overread.dicom.image.jpegls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

class JpegLsEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "64, 48, 1, 16, 12, false",
    "64, 48, 1, 16, 12, true",
    "64, 48, 1, 16, 16, true",
    "65, 33, 1, 16, 16, false",
    "64, 48, 1, 8, 8, false",
    "64, 48, 3, 8, 8, false",
    "64, 48, 3, 16, 10, false",
    "1, 1, 1, 8, 8, false",
    "1, 9, 1, 16, 10, false",
    "300, 1, 1, 8, 1, false",
  })
  void decodedFrameIsTheEncodedOne(
      int columns, int rows, int channels, int allocated, int stored, boolean signed)
      throws Exception {
    PixelFormat format = TestFrames.format(columns, rows, channels, allocated, stored, signed);
    Frame frame = TestFrames.scene(format, 7);

    byte[] stream = JpegLsEncoder.encode(frame);

    byte[] samples = new byte[format.frameBytes()];
    new JpegLsDecoder()
        .decode(MemorySegment.ofArray(stream), format, MemorySegment.ofArray(samples));
    assertThat(samples).isEqualTo(frame.bytes());
  }
}
