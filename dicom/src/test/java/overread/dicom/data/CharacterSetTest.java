package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of PS3.5 annexes H to K, byte for byte both ways, and one name for each single-byte
/// character set.
class CharacterSetTest {
  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void bothWays(String terms, VR vr, String encoded, String text) {
    SpecificCharacterSet set = SpecificCharacterSet.of(List.of(terms.split("\\\\", -1)));
    assertThat(set.decode(bytes(encoded), vr)).isEqualTo(text);
    assertThat(set.encode(text, vr)).isEqualTo(bytes(encoded));
  }

  @Test
  void japaneseNamesWithKanjiDesignatedByEscapeSequence() {
    bothWays(
        "\\ISO 2022 IR 87",
        VR.PN,
        "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B="
            + "\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう");
  }

  @Test
  void japaneseNamesThatBeginInKatakana() {
    bothWays(
        "ISO 2022 IR 13\\ISO 2022 IR 87",
        VR.PN,
        "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J="
            + "\u001b$B$d$^$@\u001b(J^\u001b$B$?$m$&\u001b(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう");
  }

  @Test
  void koreanNames() {
    bothWays(
        "\\ISO 2022 IR 149",
        VR.PN,
        "Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7="
            + "\u001b$)C\u00c8\u00ab^\u001b$)C\u00b1\u00e6\u00b5\u00bf",
        "Hong^Gildong=洪^吉洞=홍^길동");
  }

  @Test
  void koreanNamesWhoseEscapeSequencesWereForgotten() {
    SpecificCharacterSet set = SpecificCharacterSet.of(List.of("ISO 2022 IR 149"));
    assertThat(set.decode(bytes("\u00c8\u00ab^\u00b1\u00e6\u00b5\u00bf"), VR.PN)).isEqualTo("홍^길동");
    assertThat(set.encode("홍", VR.PN)).isEqualTo(bytes("\u001b$)C\u00c8\u00ab"));
  }

  @Test
  void koreanTextOfSeveralLines() {
    SpecificCharacterSet set = SpecificCharacterSet.of(List.of("", "ISO 2022 IR 149"));
    assertThat(
            set.decode(
                bytes(
                    "\u001b$)CThe 1st line includes \u00b1\u00e6\u00b5\u00bf.\r\n"
                        + "\u001b$)CThe 2nd line includes \u00b1\u00e6\u00b5\u00bf, too.\r\n"
                        + "The 3rd line."),
                VR.LT))
        .isEqualTo("The 1st line includes 길동.\r\nThe 2nd line includes 길동, too.\r\nThe 3rd line.");
  }

  @Test
  void chineseNamesInUtf8() {
    SpecificCharacterSet set = SpecificCharacterSet.of(List.of("ISO_IR 192"));
    byte[] encoded =
        bytes("Wang^XiaoDong=\u00e7\u008e\u008b^\u00e5\u00b0\u008f\u00e6\u009d\u00b1=");
    assertThat(set.decode(encoded, VR.PN)).isEqualTo("Wang^XiaoDong=王^小東=");
    assertThat(set.encode("Wang^XiaoDong=王^小東=", VR.PN)).isEqualTo(encoded);
  }

  @Test
  void chineseNamesInGb18030() {
    bothWays(
        "GB18030",
        VR.PN,
        "Wang^XiaoDong=\u00cd\u00f5^\u00d0\u00a1\u00b6\u00ab=",
        "Wang^XiaoDong=王^小东=");
  }

  @Test
  void chineseNamesInGbkWhoseSecondBytesMayBeABackslash() {
    Attributes data =
        new Attributes()
            .setString(Tag.SPECIFIC_CHARACTER_SET, "GBK")
            .setString(Tag.SOP_CLASS_UID, Uid.RAW_DATA_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
            .setString(Tag.OTHER_PATIENT_NAMES, "誠^一", "王^二");
    assertThat(data.getBytes(Tag.OTHER_PATIENT_NAMES))
        .isEqualTo(bytes("\u00d5\\^\u00d2\u00bb\\\u00cd\u00f5^\u00b6\u00fe"));
    assertThat(again(data).getStrings(Tag.OTHER_PATIENT_NAMES)).containsExactly("誠^一", "王^二");
  }

  @Test
  void chineseNamesWithCodeExtensions() {
    bothWays(
        "\\ISO 2022 IR 58",
        VR.PN,
        "Zhang^XiaoDong=\u001b$)A\u00d5\u00c5^\u001b$)A\u00d0\u00a1\u00b6\u00ab=",
        "Zhang^XiaoDong=张^小东=");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, Buc^Jérôme",
    "ISO_IR 101, Wałęsa",
    "ISO_IR 109, Ĥaĝo",
    "ISO_IR 110, Bērziņš",
    "ISO_IR 144, Люкceмбypг",
    "ISO_IR 127, قباني^لنزار",
    "ISO_IR 126, Διονυσιος",
    "ISO_IR 138, שרון^דבורה",
    "ISO_IR 148, Çavuşoğlu",
    "ISO_IR 203, Œuvre€",
    "ISO_IR 13, ﾔﾏﾀﾞ^ﾀﾛｳ",
    "ISO_IR 166, นามสกุล",
    "ISO_IR 192, Wang=王^小東",
    "GB18030, 𠀀王",
    "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126, Jérôme^Люк^Διο",
    "ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159, ﾔﾏ^山丂"
  })
  void textIsTheSameAfterWritingAndReading(String terms, String name) {
    Attributes data =
        new Attributes()
            .setString(Tag.SPECIFIC_CHARACTER_SET, terms.split("\\\\"))
            .setString(Tag.SOP_CLASS_UID, Uid.RAW_DATA_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
            .setString(Tag.PATIENT_NAME, name);
    data.addItem(Tag.REFERENCED_PATIENT_SEQUENCE).setString(Tag.STUDY_DESCRIPTION, name);
    Attributes read = again(data);
    assertThat(read.getString(Tag.PATIENT_NAME)).isEqualTo(name);
    assertThat(read.getSequence(Tag.REFERENCED_PATIENT_SEQUENCE).getFirst())
        .extracting(item -> item.getString(Tag.STUDY_DESCRIPTION))
        .isEqualTo(name);
  }

  @Test
  void textStaysWhenTheCharacterSetOfAReadObjectIsChanged() {
    Attributes read =
        again(
            new Attributes()
                .setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
                .setString(Tag.SOP_CLASS_UID, Uid.RAW_DATA_STORAGE)
                .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
                .setString(Tag.PATIENT_NAME, "Äneas"));
    read.setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    assertThat(read.getBytes(Tag.PATIENT_NAME)).isEqualTo(bytes("\u00c3\u0084neas"));
  }

  @Test
  void textThatTheCharacterSetLacksIsRefused() {
    Attributes data =
        new Attributes()
            .setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
            .setString(Tag.SOP_CLASS_UID, Uid.RAW_DATA_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
            .setString(Tag.PATIENT_NAME, "王");
    assertThatThrownBy(
            () -> DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN)))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage("PatientName: '王' needs another character set; set ISO_IR 192");
  }

  private static Attributes again(Attributes data) {
    try {
      return DicomReader.read(
              DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN)))
          .data();
    } catch (DicomFormatException e) {
      throw new AssertionError(e);
    }
  }
}
