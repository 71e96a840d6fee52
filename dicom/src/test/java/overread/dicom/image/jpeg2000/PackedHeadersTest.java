package overread.dicom.image.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriter;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import jj2000.j2k.util.CodestreamManipulator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

/// Packet headers gathered in the main header (PPM) or in those of tile-parts (PPT).
class PackedHeadersTest {
  private static final int SIZE = 64;
  private static final PixelFormat FORMAT = TestFrames.format(SIZE, SIZE, 1, 8, 8, false);
  private static final byte[] PIXELS = TestFrames.scene(FORMAT, 5).bytes();

  private static byte[] encoded(boolean inMain) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, SIZE, SIZE, PIXELS);
    J2KImageWriter writer = new J2KImageWriter(new J2KImageWriterSpi());
    J2KImageWriteParam parameters = (J2KImageWriteParam) writer.getDefaultWriteParam();
    parameters.setWriteCodeStreamOnly(true);
    parameters.setSOP(true);
    parameters.setEPH(true);
    Path file = Files.createTempFile("packed", ".j2k");
    try {
      Files.delete(file); // an older, longer file would not be cut
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), parameters);
      }
      var packing = new CodestreamManipulator(file.toFile(), 1, 0, inMain, !inMain, true, true);
      packing.doCodestreamManipulation();
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] decoded(byte[] stream) throws ImageDecodingException {
    byte[] samples = new byte[FORMAT.frameBytes()];
    new Jpeg2000Decoder()
        .decode(MemorySegment.ofArray(stream), FORMAT, MemorySegment.ofArray(samples));
    return samples;
  }

  private static boolean contains(byte[] stream, int marker) {
    for (int at = 0; at + 1 < stream.length; at++) {
      if (stream[at] == (byte) 0xFF && stream[at + 1] == (byte) marker) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void gatheredPacketHeadersAreRead(boolean inMain) throws IOException {
    byte[] stream = encoded(inMain);

    assertThat(contains(stream, inMain ? 0x60 : 0x61)).isTrue();
    assertThat(decoded(stream)).isEqualTo(PIXELS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void damagedOnesEndInAPictureOrARefusal(boolean inMain) throws IOException {
    byte[] stream = encoded(inMain);
    Random random = new Random(8);
    int refused = 0;
    for (int run = 0; run < 400; run++) {
      byte[] damaged = stream.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(damaged.length);
        damaged[at] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
      }
      try {
        decoded(damaged);
      } catch (ImageDecodingException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
