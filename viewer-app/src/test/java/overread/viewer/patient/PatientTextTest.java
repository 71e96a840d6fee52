package overread.viewer.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PatientTextTest {
  @Test
  void namesAreShownFamilyFirst() {
    assertThat(PatientText.name("Archer^Anna^Maria")).isEqualTo("ARCHER, Anna Maria");
    assertThat(PatientText.name("Yamada^Tarou=山田^太郎=やまだ^たろう")).isEqualTo("YAMADA, Tarou");
    assertThat(PatientText.name("Phantom")).isEqualTo("Phantom");
    assertThat(PatientText.name("")).isEqualTo("No name");
  }

  @Test
  void ageIsThatOnTheDayOfTheStudy() {
    assertThat(PatientText.age(LocalDate.of(1965, 3, 2), "F", LocalDate.of(2026, 3, 1)))
        .isEqualTo("60 F");
    assertThat(PatientText.age(null, "M", LocalDate.of(2026, 3, 1))).isEqualTo("M");
  }

  @Test
  void timesAreShownToTheMinuteAndNonsenseNotAtAll() {
    assertThat(PatientText.moment(LocalDate.of(2026, 3, 1), "140509.123"))
        .isEqualTo("1 Mar 2026 14:05");
    assertThat(PatientText.time("14:05:09")).isEqualTo("14:05");
    assertThat(PatientText.time("9999")).isEmpty();
    assertThat(PatientText.time("")).isEmpty();
  }
}
