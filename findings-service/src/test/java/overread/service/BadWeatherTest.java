package overread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.review.verdict.Verdict;
import overread.wire.Problem;
import overread.wire.StudyFindings;
import overread.wire.VerdictRequest;

class BadWeatherTest {
  @TempDir Path folder;

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() ->
              FindingsService.start(ServiceConfiguration.of(folder, other.getLocalPort(), null)))
          .isInstanceOf(CouldNotRunException.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is taken by another program.");
    }
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      assertThat(service.url().getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void demonstrationUsersAreNeverServedToOtherMachines() {
    var open =
        new ServiceConfiguration(
            folder,
            "0.0.0.0",
            0,
            null,
            ServiceConfiguration.Patience.ordinary(),
            java.time.Clock.systemUTC());
    assertThatThrownBy(() -> FindingsService.start(open))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("listens on this machine only");
  }

  @Test
  void twoServicesNeverWorkOnOneFolder() {
    try (var _ = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      assertThatThrownBy(() -> FindingsService.start(ServiceConfiguration.of(folder, 0, null)))
          .isInstanceOf(CouldNotRunException.class)
          .hasMessageContaining("Another service works on the data folder");
    }
  }

  @Test
  void aDamagedIndexIsSaidInOneSentence() throws Exception {
    Files.writeString(
        folder.resolve("overread.db"),
        "this is no database at all, but a text that is long enough ".repeat(100));
    assertThatThrownBy(() -> FindingsService.start(ServiceConfiguration.of(folder, 0, null)))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining("is damaged. Restore it from a backup");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsSaidInOneSentence() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> FindingsService.start(ServiceConfiguration.of(file, 0, null)))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void onAFullDiskNothingIsAcknowledgedAndEverythingStaysReadable() throws Exception {
    var mount = Files.createDirectory(folder.resolve("small"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", mount.toString()),
        "a small disk can only be mounted by root");
    try {
      fill(mount);
    } finally {
      run("umount", "-l", mount.toString());
    }
  }

  private static void fill(Path disk) throws Exception {
    try (var service =
        FindingsService.start(ServiceConfiguration.of(disk.resolve("data"), 0, null))) {
      var admin = Caller.as(service.url(), "admin");
      assertThat(admin.store(SyntheticStudy.images(2)).status()).isEqualTo(200);
      var reader = Caller.as(service.url(), "radiologist");
      var study = "/api/v1/studies/" + SyntheticStudy.UID;
      reader.post(study + "/reading");
      Files.write(disk.resolve("ballast"), new byte[(int) disk.toFile().getUsableSpace()]);
      var acknowledged = 0;
      Caller.Answer answer;
      do {
        var id = "2.25.4" + acknowledged;
        answer =
            reader.post(
                study + "/verdicts",
                new VerdictRequest(
                    "v" + acknowledged,
                    id,
                    Instant.now(),
                    new Verdict.Added(SyntheticStudy.own(id))));
        acknowledged += answer.status() == 200 ? 1 : 0;
      } while (answer.status() == 200 && acknowledged < 2000);
      assertThat(answer.status()).isEqualTo(507);
      assertThat(answer.as(Problem.class, 507).detail())
          .isEqualTo("The disk is full. Free some space; nothing stored is lost.");
      assertThat(reader.get(study + "/findings").as(StudyFindings.class).findings())
          .hasSize(acknowledged);
      assertThat(admin.store(SyntheticStudy.images(3)).status()).isEqualTo(507);
      Files.delete(disk.resolve("ballast"));
      var after =
          new VerdictRequest(
              "after", "2.25.9", Instant.now(), new Verdict.Added(SyntheticStudy.own("2.25.9")));
      assertThat(reader.post(study + "/verdicts", after).status()).isEqualTo(200);
    }
  }

  private static boolean run(String... command) throws Exception {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }
}
