package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A header is read piece by piece, wherever the pieces end.
class HeaderPiecesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 3000, 3700, 3800, 3900, 4000, 4096, 9000, 16_384, 70_000, 1_100_000})
  void readsAHeaderOfAnyLength(int length) throws IOException {
    var file = write(length, 64);
    try (var header = DicomReader.readHeader(file);
        var whole = DicomReader.read(Files.readAllBytes(file))) {
      whole.data().remove(Tag.PIXEL_DATA);
      assertThat(Difference.between(header.data(), whole.data())).isEmpty();
      assertThat(header.data().getString(Tag.TEXT_VALUE, "")).hasSize(length);
      assertThat(header.data().getInt(Tag.ROWS, 0)).isEqualTo(8);
      assertThat(header.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 50})
  void saysThatAFileIsCutWithinItsFirstPage(int missing) throws IOException {
    var file = write(1000, 64);
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - missing));
    try (var object = DicomReader.read(file)) {
      assertThat(object.data().getString(Tag.TEXT_VALUE, "")).hasSize(1000);
      assertThat(object.warnings())
          .containsExactly(
              "the data set: PixelData claims 64 bytes, " + (64 - missing) + " are there");
    }
  }

  private Path write(int length, int pixels) throws IOException {
    var data =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
            .setInt(Tag.ROWS, 8)
            .setString(Tag.TEXT_VALUE, "x".repeat(length))
            .setBytes(Tag.PIXEL_DATA, new byte[pixels]);
    var file = folder.resolve("image.dcm");
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
    return file;
  }
}
