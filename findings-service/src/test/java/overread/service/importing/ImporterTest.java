package overread.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.service.Caller;
import overread.service.FindingsService;
import overread.service.ServiceConfiguration;
import overread.service.SyntheticStudy;
import overread.wire.Worklist;

class ImporterTest {
  @TempDir Path data;
  @TempDir Path files;

  private void writeFolder() throws Exception {
    for (int number = 1; number <= 5; number++) {
      Files.write(files.resolve("slice" + number + ".dcm"), SyntheticStudy.image(number, "PAT-1"));
    }
    Files.write(files.resolve("0-foreign.dcm"), SyntheticStudy.image(6, "PAT-2"));
    Files.writeString(
        files.resolve("notes.txt"), "These are only notes, of a certain length, about the study.");
    Files.createFile(files.resolve("empty.dcm"));
    var whole = SyntheticStudy.image(7, "PAT-1");
    Files.write(files.resolve("cut.dcm"), Arrays.copyOf(whole, whole.length - 100));
    Files.write(files.resolve("photo.dcm"), jpeg());
    Files.write(files.resolve("twice.dcm"), SyntheticStudy.image(1, "PAT-1"));
  }

  /// The beginning of a JPEG file.
  private static byte[] jpeg() {
    var bytes = new byte[400];
    var head =
        new int[] {0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    for (int i = 0; i < head.length; i++) {
      bytes[i] = (byte) head[i];
    }
    return bytes;
  }

  private static Map<String, String> reasons(ImportReport report) {
    return report.refused().stream()
        .collect(
            Collectors.toMap(
                refused -> String.valueOf(refused.file().getFileName()),
                ImportReport.Refused::reason));
  }

  private static void assertNamed(ImportReport report) {
    assertThat(report.stored()).isEqualTo(5);
    assertThat(report.alreadyThere()).isEqualTo(1);
    assertThat(report.studies()).isEqualTo(1);
    var reasons = reasons(report);
    assertThat(reasons.keySet())
        .containsExactlyInAnyOrder(
            "0-foreign.dcm", "notes.txt", "empty.dcm", "cut.dcm", "photo.dcm");
    assertThat(reasons.get("0-foreign.dcm"))
        .isEqualTo("belongs to patient PAT-2, but its study to patient PAT-1");
    assertThat(reasons.get("empty.dcm")).isEqualTo("is empty");
    assertThat(reasons.get("cut.dcm")).startsWith("is truncated");
    assertThat(reasons.get("notes.txt")).containsIgnoringCase("text");
    assertThat(reasons.get("photo.dcm")).containsIgnoringCase("JPEG");
  }

  @Test
  void namesEachRefusedFileAndImportsTheRestIntoAFolderThatNobodyServes() throws Exception {
    writeFolder();
    assertNamed(Importer.run(data, List.of(files), (_, _, _) -> {}));
    var again =
        Importer.run(
            data, List.of(files.resolve("slice1.dcm"), files.resolve("nowhere")), (_, _, _) -> {});
    assertThat(again.stored()).isZero();
    assertThat(again.alreadyThere()).isEqualTo(1);
    assertThat(again.refused().getFirst().sentence())
        .isEqualTo(files.resolve("nowhere") + " does not exist.");
  }

  @Test
  void namesThemAlsoWhileAServiceWorksOnTheFolder() throws Exception {
    writeFolder();
    try (var service = FindingsService.start(ServiceConfiguration.of(data, 0, null))) {
      assertNamed(Importer.run(data, List.of(files), (_, _, _) -> {}));
      var rows =
          Caller.as(service.url(), "radiologist").get("/api/v1/worklist").as(Worklist.class).rows();
      assertThat(rows)
          .singleElement()
          .satisfies(row -> {
            assertThat(row.imageCount()).isEqualTo(5);
            assertThat(row.patientName()).isEqualTo("Müller^Änne");
          });
    }
  }

  @Test
  @Requirement("C39")
  void whatIsStoredIsGivenBackByteByByte() throws Exception {
    var original = SyntheticStudy.image(3, "PAT-1");
    Files.write(files.resolve("slice.dcm"), original);
    Importer.run(data, List.of(files), (_, _, _) -> {});
    try (var service = FindingsService.start(ServiceConfiguration.of(data, 0, null))) {
      var path =
          "/dicom-web/studies/"
              + SyntheticStudy.UID
              + "/series/"
              + SyntheticStudy.SERIES
              + "/instances/"
              + SyntheticStudy.slice(3);
      var answer =
          Caller.as(service.url(), "trainee").get(path, "application/dicom; transfer-syntax=*");
      assertThat(answer.body()).isEqualTo(original);
    }
  }
}
