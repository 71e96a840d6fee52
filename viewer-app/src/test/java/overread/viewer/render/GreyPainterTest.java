package overread.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overread.requirement.Requirement;

/// The table used here returns the sampled value itself, so that what is asserted is a number.
class GreyPainterTest {
  private static final int[] VALUE = new int[65_536];

  static {
    Arrays.setAll(VALUE, value -> value);
  }

  @Test
  void showsEachPixelAsItIsAtOneToOne() {
    var image = new GreyRaster(3, 2, false, new short[] {1, 2, 3, 4, 5, 6});
    var view = ViewTransform.of(3, 2, 1, 5, 4, Camera.FIT.lookingAt(1.5, 1, 1));

    assertThat(painted(image, view, Interpolation.BILINEAR))
        .containsExactly(
            B, B, B, B, B, //
            B, 1, 2, 3, B, //
            B, 4, 5, 6, B, //
            B, B, B, B, B);
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, 1 2 3 4", "1, false, 3 1 4 2", "2, false, 4 3 2 1", "3, false, 2 4 1 3",
    "0, true, 2 1 4 3", "1, true, 4 2 3 1", "2, true, 3 4 1 2", "3, true, 1 3 2 4"
  })
  void turnsClockwiseAfterMirroring(int turns, boolean mirrored, String expected) {
    var image = new GreyRaster(2, 2, false, new short[] {1, 2, 3, 4});
    var view = ViewTransform.of(2, 2, 1, 2, 2, new Camera(false, 1, 1, 1, turns, mirrored));

    var pixels = Arrays.stream(painted(image, view, Interpolation.NEAREST)).boxed().toList();
    assertThat(pixels).hasToString(Arrays.toString(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void samplesBetweenPixelCentresInProportion(boolean signed) {
    var random = new Random(7);
    var samples = new short[23 * 17];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt();
    }
    samples[5] = Short.MAX_VALUE;
    samples[6] = Short.MIN_VALUE;
    var image = new GreyRaster(23, 17, signed, samples);
    var view = ViewTransform.of(23, 17, 1.3, 200, 150, new Camera(false, 7.3, 11, 8, 1, true));

    var pixels = painted(image, view, Interpolation.BILINEAR);
    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 200; x++) {
        var place = view.toImage(x + 0.5, y + 0.5);
        var inside =
            place.column() >= 0 && place.column() < 23 && place.row() >= 0 && place.row() < 17;
        var pixel = pixels[y * 200 + x];
        if (!inside) {
          assertThat(pixel).isEqualTo(B);
          continue;
        }
        var value = signed ? (short) pixel : pixel;
        // weights are in 256ths: half of one on each axis times the largest difference
        assertThat((double) value).isCloseTo(between(image, place), offset(2 * 65_535 / 512.0 + 1));
      }
    }
  }

  @Test
  @Requirement("C39")
  void keepsLinesOnePixelWideAtEveryZoom() {
    var samples = new short[1024 * 64];
    for (int row = 0; row < 64; row++) {
      for (int line = 37; line < 1024; line += 97) {
        samples[row * 1024 + line] = 10_000;
      }
    }
    var image = new GreyRaster(1024, 64, false, samples);
    for (double scale = 1; scale > 0.04; scale *= 0.97) {
      var view = ViewTransform.of(1024, 64, 1, 1100, 80, Camera.FIT.lookingAt(512.3, 32.7, scale));
      var pixels = painted(image, view, Interpolation.BILINEAR);
      for (int line = 37; line < 1024; line += 97) {
        var at = view.toView(line + 0.5, 32);
        var row = (int) at.y() * 1100;
        var strongest = 0;
        for (int x = (int) at.x() - 2; x <= at.x() + 2; x++) {
          strongest = Math.max(strongest, pixels[row + x] & 0xFFFF);
        }
        assertThat((double) strongest)
            .as("line %d at scale %.3f", line, scale)
            .isGreaterThan(10_000 * scale * 0.25);
      }
    }
  }

  @Test
  void givesTheMeanOfTheBlockAtAWholeReduction() {
    var samples = new short[8 * 8];
    var sum = 0;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (i * 64);
      sum += i * 64;
    }
    var image = new GreyRaster(8, 8, false, samples);
    var view = ViewTransform.of(8, 8, 1, 1, 1, Camera.FIT);

    assertThat(painted(image, view, Interpolation.BILINEAR)).containsExactly(sum / 64);
  }

  @Test
  void looksUpNegativeValuesByTheirBitPattern() {
    var image = new GreyRaster(2, 1, true, new short[] {-1000, -1});
    var view = ViewTransform.of(2, 1, 1, 2, 1, Camera.FIT);

    assertThat(painted(image, view, Interpolation.BILINEAR)).containsExactly(64_536, 65_535);
  }

  private static final int B = GreyPainter.BACKGROUND;

  private static int[] painted(GreyRaster image, ViewTransform view, Interpolation interpolation) {
    var target = new int[view.width() * view.height()];
    Arrays.fill(target, 0x12345678);
    GreyPainter.paint(image, view, interpolation, VALUE, target);
    return target;
  }

  private static double between(GreyRaster image, ViewTransform.PixelPoint place) {
    var column = place.column() - 0.5;
    var row = place.row() - 0.5;
    var sum = 0.0;
    for (int r = (int) Math.floor(row); r <= Math.floor(row) + 1; r++) {
      for (int c = (int) Math.floor(column); c <= Math.floor(column) + 1; c++) {
        var weight = (1 - Math.abs(column - c)) * (1 - Math.abs(row - r));
        sum += weight * image.stored(Math.clamp(c, 0, 22), Math.clamp(r, 0, 16));
      }
    }
    return sum;
  }

  private static org.assertj.core.data.Offset<Double> offset(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }
}
