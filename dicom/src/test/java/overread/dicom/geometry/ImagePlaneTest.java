package overread.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImagePlaneTest {

  private final ImagePlane plane =
      new ImagePlane(
          "1.2", new Vec3(10, 20, 30), new Vec3(0, 1, 0), new Vec3(0, 0, -1), 0.5, 2, 100, 50);

  @Test
  void putsTheCentreOfTheFirstPixelAtItsPosition() {
    assertThat(plane.toPatient(0.5, 0.5)).isEqualTo(new Vec3(10, 20, 30));
    assertThat(plane.toPatient(1.5, 0.5)).isEqualTo(new Vec3(10, 22, 30));
    assertThat(plane.toPatient(0.5, 1.5)).isEqualTo(new Vec3(10, 20, 29.5));
  }

  @Test
  void comesBackFromThePatientToTheImage() {
    Vec3 point = plane.toPatient(12.25, 77.75).plus(plane.normal().times(3));
    assertThat(plane.toImage(point)).containsExactly(new double[] {12.25, 77.75}, within(1e-9));
    assertThat(plane.distance(point)).isCloseTo(3, within(1e-9));
    assertThat(plane.normal()).isEqualTo(new Vec3(-1, 0, 0));
  }

  @Test
  void namesTheEdgesOfTheImage() {
    assertThat(OrientationLetters.of(plane)).isEqualTo(new OrientationLetters("A", "P", "H", "F"));
    assertThat(OrientationLetters.of("P", "FR"))
        .isEqualTo(new OrientationLetters("A", "P", "HL", "FR"));
    assertThat(OrientationLetters.letters(new Vec3(-0.8, 0.6, 0.05))).isEqualTo("RP");
  }
}
