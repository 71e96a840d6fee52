package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaDirectoryTest {
  @Test
  void recordsFormATreeThatNamesFiles() throws IOException {
    MediaDirectory directory = MediaDirectory.read(SharedData.file("19-dicomdir/DICOMDIR"));
    assertThat(directory.warnings()).isEmpty();
    assertThat(directory.roots()).extracting(MediaDirectory.Entry::type).containsOnly("PATIENT");
    List<MediaDirectory.Entry> studies = directory.roots().getFirst().children();
    assertThat(studies).extracting(MediaDirectory.Entry::type).containsOnly("STUDY");
    assertThat(directory.files())
        .containsExactlyInAnyOrderElementsOf(
            SharedData.files().stream()
                .filter(file -> file.toString().contains("19-dicomdir/"))
                .filter(file -> !file.endsWith("DICOMDIR"))
                .toList());
  }

  @Test
  void anotherObjectIsRefused() throws IOException {
    var image = SharedData.file("17-charset/chrX1.dcm");
    assertThatThrownBy(() -> MediaDirectory.read(image))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage("is no DICOMDIR: it has no directory records");
  }
}
