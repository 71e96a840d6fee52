package overread.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.LocalStudy;

/// Real files of several kinds, one to one, against pictures of them that another program made.
class RealImagesTest {
  @ParameterizedTest
  @CsvSource({
    "01-ct-chest-lidc/ct/000069.dcm, 01-ct-chest-lidc__ct__000069.png, 1",
    "02-mr-prostatex/t2-tra/0006_276375.dcm, 02-mr-prostatex__t2-tra__0006_276375.png, 1",
    "02-mr-prostatex/adc/0005_652303.dcm, 02-mr-prostatex__adc__0005_652303.png, 1",
    "03-pet-qin-headneck/pet/000074.dcm, 03-pet-qin-headneck__pet__000074.png, 1",
    "04-ct-head-rle/I160.dcm, 04-ct-head-rle__I160.png, 1",
    "12-colour/OT-PAL-8-face.dcm, 12-colour__OT-PAL-8-face.png, 1",
    "12-colour/SC_rgb_16bit.dcm, 12-colour__SC_rgb_16bit.png, 1",
    "12-colour/SC_ybr_full_uncompressed.dcm, 12-colour__SC_ybr_full_uncompressed.png, 2",
    "12-colour/SC_rgb_rle.dcm, 12-colour__SC_rgb_rle.png, 1",
    "01-ct-chest-lidc/results-synthetic/sc-heatmap-rgb.dcm, 01-ct-chest-lidc__results-synthetic__sc-heatmap-rgb.png, 1",
  })
  void paintsThePixelsThatAnotherProgramPaints(String file, String picture, int tolerance)
      throws IOException {
    var study = LocalStudy.read(List.of(SharedData.dev(file)));
    var expected = ImageIO.read(expected(picture).toFile());
    try (var stack = ImageStack.open(study.series().getFirst(), BackgroundWork.sameThread())) {
      var viewport = new Viewport(Clock.systemUTC());
      viewport.setViewSize(expected.getWidth(), expected.getHeight());
      viewport.show(stack);
      viewport.camera().oneToOne();
      var pixels = new int[expected.getWidth() * expected.getHeight()];
      viewport.paint(pixels);

      assertThat(viewport.message()).isEmpty();
      var worst = 0;
      for (int i = 0; i < pixels.length; i++) {
        var bands = expected.getRaster().getNumBands();
        for (int channel = 0; channel < 3; channel++) {
          // read from the raster: a colour model would apply a gamma to grey
          var there =
              expected
                  .getRaster()
                  .getSample(
                      i % expected.getWidth(), i / expected.getWidth(), bands < 3 ? 0 : channel);
          worst = Math.max(worst, Math.abs(there - (pixels[i] >> 16 - 8 * channel & 0xFF)));
        }
      }
      assertThat(worst).isLessThanOrEqualTo(tolerance);
      viewport.clear();
    }
  }

  private static Path expected(String picture) {
    return SharedData.dev("../expected/png/" + picture);
  }
}
