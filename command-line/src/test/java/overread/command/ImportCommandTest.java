package overread.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.service.room.FolderLock;

class ImportCommandTest {
  @TempDir Path folder;
  private Path study;
  private Path data;

  @BeforeEach
  void writeAStudy() throws IOException {
    study = Files.createDirectories(folder.resolve("study"));
    data = folder.resolve("data");
    for (int i = 1; i <= 4; i++) {
      DicomWriter.write(slice("PAT1", "1.2.3", "1.2.3.4." + i, i), study.resolve(i + ".dcm"));
    }
  }

  private static DicomObject slice(String patient, String studyUid, String uid, int number) {
    var slice =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, uid)
            .setString(Tag.PATIENT_ID, patient)
            .setString(Tag.PATIENT_NAME, "Synthetic^" + patient)
            .setString(Tag.STUDY_INSTANCE_UID, studyUid)
            .setString(Tag.SERIES_INSTANCE_UID, studyUid + ".1")
            .setString(Tag.MODALITY, "CT")
            .setInt(Tag.INSTANCE_NUMBER, number)
            .setInt(Tag.SAMPLES_PER_PIXEL, 1)
            .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
            .setInt(Tag.ROWS, 16)
            .setInt(Tag.COLUMNS, 16)
            .setInt(Tag.BITS_ALLOCATED, 16)
            .setInt(Tag.BITS_STORED, 12)
            .setInt(Tag.HIGH_BIT, 11)
            .setInt(Tag.PIXEL_REPRESENTATION, 0)
            .setBytes(Tag.PIXEL_DATA, new byte[512]);
    return DicomObject.of(slice, Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private Ran importStudy() {
    return Ran.command("import", "--data", data.toString(), study.toString());
  }

  @Test
  void aCleanFolderIsTakenWhole() {
    var ran = importStudy();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out()).isEqualTo("4 new objects in 1 studies, 0 already there, 0 refused.\n");
  }

  @Test
  void importingTwiceStoresOnce() {
    importStudy();
    assertThat(importStudy().out())
        .isEqualTo("0 new objects in 0 studies, 4 already there, 0 refused.\n");
  }

  @Test
  void eachBadFileIsNamedWithItsReasonAndTheRestIsImported() throws IOException {
    Files.writeString(study.resolve("notes.txt"), "remember to call the ward\n");
    Files.createFile(study.resolve("empty.dcm"));
    var whole = Files.readAllBytes(study.resolve("1.dcm"));
    Files.write(study.resolve("1.dcm"), Arrays.copyOf(whole, whole.length - 200));
    Files.write(
        study.resolve("photo.dcm"), HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100"));
    DicomWriter.write(slice("PAT2", "1.2.3", "1.2.3.4.9", 9), study.resolve("stranger.dcm"));

    var ran = importStudy();

    assertThat(ran.exitCode()).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(ran.out()).isEqualTo("3 new objects in 1 studies, 0 already there, 5 refused.\n");
    assertThat(ran.err().lines().filter(line -> line.startsWith(study.toString())))
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("notes.txt").contains("not a DICOM"))
        .anySatisfy(line -> assertThat(line).contains("empty.dcm").contains("empty"))
        .anySatisfy(
            line -> assertThat(line).contains("1.dcm").containsAnyOf("truncated", "cut", "end"))
        .anySatisfy(line -> assertThat(line).contains("photo.dcm").contains("JPEG"))
        .anySatisfy(line -> assertThat(line).contains("stranger.dcm").contains("PAT2"));
  }

  @Test
  void aDataFolderThatIsAFileIsOneSentence() throws IOException {
    Files.writeString(data, "");
    var ran = importStudy();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(ran.err()).contains("is not a folder").doesNotContain("\tat ");
  }

  @Test
  void viewingWithoutAServiceSaysHowToStartOne() throws IOException {
    assertThat(FolderLock.running(data)).isEmpty();
    var ran = Ran.command("view", "--data", data.toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(ran.err()).contains("Start one with 'overread serve'");
  }

  @Test
  void theLedgerOfAnImportVerifies() {
    importStudy();
    var ran = Ran.command("ledger", "verify", "--data", data.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out()).contains("checkpoints");
  }
}
