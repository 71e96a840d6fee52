package overread.dicom.image.jpegls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

class FewBitsTest {
  private static final int HEADER = 2 + 13 + 10;

  @Test
  void samplesOfLessThanSevenBitsAreReadWithTheThresholdsOfOlderEncodersToo() throws Exception {
    PixelFormat format = TestFrames.format(64, 48, 1, 8, 6, false);
    Frame frame = TestFrames.scene(format, 3);
    JpegLsParameters standard = JpegLsParameters.of(6, new int[5], 0, 0);
    byte[] coded = JpegLsEncoder.encode(frame);
    byte[] older = lines(frame, standard.older().orElseThrow());
    assertThat(older).isNotEqualTo(Arrays.copyOfRange(coded, HEADER, coded.length));

    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(coded, 0, HEADER);
    stream.writeBytes(older);

    assertThat(decoded(stream.toByteArray(), format)).isEqualTo(frame.bytes());
    assertThat(decoded(coded, format)).isEqualTo(frame.bytes());
  }

  private static byte[] decoded(byte[] stream, PixelFormat format) throws Exception {
    byte[] samples = new byte[format.frameBytes()];
    new JpegLsDecoder()
        .decode(MemorySegment.ofArray(stream), format, MemorySegment.ofArray(samples));
    return samples;
  }

  private static byte[] lines(Frame frame, JpegLsParameters parameters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineWriter writer = new LineWriter(parameters, out, 1);
    int width = frame.format().columns();
    int[] above = new int[width + 2];
    for (int row = 0; row < frame.format().rows(); row++) {
      int[] line = new int[width + 2];
      for (int x = 1; x <= width; x++) {
        line[x] = frame.stored(x - 1, row);
      }
      above[width + 1] = above[width];
      line[0] = above[1];
      writer.write(above, line, width, 0);
      above = line;
    }
    writer.finish();
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }
}
