package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in an imported folder that are no DICOM are refused with a sentence that says what they
/// are.
class ForeignFileTest {
  @TempDir Path folder;

  private void isRefused(String name, byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> DicomReader.read(file))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> DicomReader.readHeader(file))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage(message);
  }

  @Test
  void aTextAnEmptyFileAndAPictureAreNamed() throws IOException {
    isRefused(
        "notes.txt",
        "Ask about the second nodule.\n".getBytes(),
        "is not a DICOM file: starts with plain text");
    isRefused("empty.dcm", new byte[0], "is not a DICOM file: it is empty");
    isRefused(
        "photo.dcm",
        HexFormat.of().parseHex("FFD8FFE000104A46494600010100000100010000"),
        "is not a DICOM file: starts with JPEG image data");
    isRefused(
        "scan.png",
        HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452"),
        "is not a DICOM file: starts with PNG image data");
    isRefused(
        "report.pdf", "%PDF-1.7\n%%".getBytes(), "is not a DICOM file: starts with a PDF document");
    isRefused(
        "study.zip",
        HexFormat.of().parseHex("504B030414000000"),
        "is not a DICOM file: starts with a ZIP archive");
    isRefused(
        "noise.bin",
        HexFormat.of().parseHex("0102030405060708090A0B0C0D0E0F10"),
        "is not a DICOM file: has no prefix DICM and does not start with a data element");
  }

  @Test
  void aFileWithPrefixAndNothingBehindIsRefused() throws IOException {
    byte[] prefix = new byte[132];
    System.arraycopy("DICM".getBytes(), 0, prefix, 128, 4);
    isRefused("cut.dcm", prefix, "is not a DICOM file: it has no elements");
  }

  @Test
  void aMissingFileIsAnOrdinaryInputError() {
    assertThatThrownBy(() -> DicomReader.read(folder.resolve("none.dcm")))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
    assertThat(folder.resolve("none.dcm")).doesNotExist();
  }
}
