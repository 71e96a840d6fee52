package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RgbTest {

  @Test
  void convertsEncodedCieLabByTheD65WhitePoint() {
    assertThat(Rgb.ofCieLab(34893, 53485, 50171)).contains(new Rgb(255, 0, 0));
    assertThat(Rgb.ofCieLab(49107, 39048, 53188)).contains(new Rgb(255, 165, 0));
    assertThat(Rgb.ofCieLab(43803, 26565, 37722)).contains(new Rgb(128, 174, 128));
  }

  @Test
  void takesAllZeroOrAWrongCountAsNoColour() {
    assertThat(Rgb.ofCieLab(0, 0, 0)).isEmpty();
    assertThat(Rgb.ofCieLab(1, 2)).isEmpty();
  }

  @Test
  void comesBackToTheSameColour() {
    for (int step = 0; step < 256; step += 5) {
      var colour = new Rgb(step, 255 - step, step / 2);
      assertThat(Rgb.ofCieLab(colour.toCieLab())).contains(colour);
    }
  }

  @Test
  void assignsTheSameColourToTheSameKey() {
    assertThat(Rgb.assigned("2.25.1")).isEqualTo(Rgb.assigned("2.25.1"));
  }
}
