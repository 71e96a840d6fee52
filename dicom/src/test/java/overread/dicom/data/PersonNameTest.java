package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  @Test
  void aNameHasThreeGroupsOfFiveComponents() {
    PersonName name = PersonName.parse("Adams^John Robert Quincy^^Rev.^B.A. M.Div.=山田^太郎=");
    assertThat(name.alphabetic())
        .isEqualTo(
            new PersonName.Components("Adams", "John Robert Quincy", "", "Rev.", "B.A. M.Div."));
    assertThat(name.alphabetic().spoken()).isEqualTo("Rev. John Robert Quincy Adams B.A. M.Div.");
    assertThat(name.ideographic().toString()).isEqualTo("山田^太郎");
    assertThat(name.phonetic().isEmpty()).isTrue();
    assertThat(name).hasToString("Adams^John Robert Quincy^^Rev.^B.A. M.Div.=山田^太郎");
  }

  @Test
  void emptyPartsAtTheEndAreLeftOut() {
    assertThat(PersonName.parse("Doe^Jane^^^==")).hasToString("Doe^Jane");
    assertThat(PersonName.parse("=山田")).hasToString("=山田");
  }
}
