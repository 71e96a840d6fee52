package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pictureIsReadBackByAnotherReader(boolean grey) throws IOException {
    int width = 37;
    int height = 11;
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | (grey ? (i & 0xFF) * 0x10101 : i * 12_347 & 0xFFFFFF);
    }

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngWriter.write(argb, width, height, out);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    int[] back = new int[argb.length];
    for (int i = 0; i < back.length; i++) {
      back[i] =
          grey
              ? 0xFF000000 | read.getRaster().getSample(i % width, i / width, 0) * 0x10101
              : read.getRGB(i % width, i / width);
    }
    assertThat(back).isEqualTo(argb);
    assertThat(read.getRaster().getNumBands()).isEqualTo(grey ? 1 : 3);
  }
}
