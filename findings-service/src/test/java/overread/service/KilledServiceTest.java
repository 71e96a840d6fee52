package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.verdict.Verdict;
import overread.service.ledger.LedgerVerifier;
import overread.wire.StudyFindings;
import overread.wire.VerdictAcknowledgement;
import overread.wire.VerdictRequest;

class KilledServiceTest {
  private static final String STUDY = "/api/v1/studies/" + SyntheticStudy.UID;

  @TempDir Path folder;

  /// A service in a process of its own, which prints its address and waits.
  public static final class Child {
    public static void main(String[] arguments) throws Exception {
      var service = FindingsService.start(ServiceConfiguration.of(Path.of(arguments[0]), 0, null));
      System.out.println(service.url());
      System.out.flush();
      Thread.currentThread().join();
    }
  }

  private List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Child.class.getName(),
        folder.resolve("data").toString());
  }

  private static URI address(Process child) throws Exception {
    var out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    return URI.create(out.readLine());
  }

  @Test
  @Requirement("N151")
  void everyAcknowledgedVerdictIsThereAfterKill9() throws Exception {
    var child = new ProcessBuilder(java()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    VerdictAcknowledgement last = null;
    var given = 0;
    try {
      var url = address(child);
      Caller.as(url, "admin").store(SyntheticStudy.images(2));
      var reader = Caller.as(url, "radiologist");
      reader.post(STUDY + "/reading");
      for (; given < 10; given++) {
        last = give(reader, given).as(VerdictAcknowledgement.class);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    try (var service =
        FindingsService.start(ServiceConfiguration.of(folder.resolve("data"), 0, null))) {
      var reader = Caller.as(service.url(), "radiologist");
      assertThat(reader.get(STUDY + "/findings").as(StudyFindings.class).findings()).hasSize(given);
      assertThat(give(reader, given - 1).as(VerdictAcknowledgement.class)).isEqualTo(last);
    }
    assertThat(LedgerVerifier.verify(folder.resolve("data")).intact()).isTrue();
  }

  private static Caller.Answer give(Caller reader, int number) throws Exception {
    var id = "2.25.5" + number;
    return reader.post(
        STUDY + "/verdicts",
        new VerdictRequest(
            "v" + number, id, Instant.now(), new Verdict.Added(SyntheticStudy.own(id))));
  }

  @Test
  void eachAcknowledgedVerdictIsSyncedToTheDisk() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
    var trace = folder.resolve("trace");
    List<String> command =
        new ArrayList<>(
            List.of(
                "/usr/bin/strace",
                "-f",
                "-qq",
                "-e",
                "trace=fsync,fdatasync",
                "-o",
                trace.toString()));
    command.addAll(java());
    var child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var verdicts = 20;
    try {
      var url = address(child);
      Caller.as(url, "admin").store(SyntheticStudy.images(1));
      var reader = Caller.as(url, "radiologist");
      reader.post(STUDY + "/reading");
      var before = syncs(trace);
      for (int number = 0; number < verdicts; number++) {
        assertThat(give(reader, number).status()).isEqualTo(200);
      }
      assertThat(syncs(trace) - before).isGreaterThanOrEqualTo(verdicts);
    } finally {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly().waitFor();
    }
  }

  private static long syncs(Path trace) throws Exception {
    try (var lines = Files.lines(trace)) {
      return lines.filter(line -> line.contains("sync(")).count();
    }
  }
}
