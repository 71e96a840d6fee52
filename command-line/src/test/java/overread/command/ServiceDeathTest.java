package overread.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.client.FindingsClient;
import overread.client.outbox.Delivery;
import overread.client.outbox.Entry;
import overread.client.outbox.Outbox;
import overread.demo.DemoData;
import overread.demo.study.DemoCatalogue;
import overread.review.finding.Finding;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;
import overread.wire.Login;
import overread.wire.VerdictRequest;

/// A real service in a process of its own, killed while a radiologist decides.
class ServiceDeathTest {
  private static final Login RADIOLOGIST = new Login("radiologist", "radiologist");

  @TempDir Path folder;
  private final List<Process> services = new ArrayList<>();
  private int port;

  @BeforeEach
  void chooseAPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  private void importAStudyWithResults() throws IOException {
    var demo = folder.resolve("demo");
    DemoData.write(demo, (_, _, _) -> {});
    var study = DemoData.folder(demo, DemoCatalogue.all().getFirst());
    assertThat(Ran.command("import", "--data", data(), study.toString()).exitCode()).isZero();
  }

  @AfterEach
  void stopServices() {
    services.forEach(Process::destroyForcibly);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Process start() throws IOException {
    var settings =
        Files.writeString(folder.resolve("settings"), "inference = false\nport = " + port + "\n");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "overread.command.Main",
                "serve",
                "--data",
                data(),
                "--config",
                settings.toString())
            .redirectError(folder.resolve("service.log").toFile())
            .start();
    services.add(process);
    var url =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assertThat(url).as(Files.readString(folder.resolve("service.log"))).isNotNull();
    return process;
  }

  private FindingsClient signIn() throws Exception {
    return FindingsClient.signIn(URI.create("http://127.0.0.1:" + port), RADIOLOGIST);
  }

  private static Entry verdict(String study, Finding finding, String id) {
    return new Entry.OfVerdict(
        study, new VerdictRequest(id, finding.id(), Instant.now(), new Verdict.Rejected(null)));
  }

  @Test
  void nothingThatWasDecidedIsLostWhenTheServiceIsKilled() throws Exception {
    importAStudyWithResults();
    var first = start();
    var client = signIn();
    var study = client.worklist().rows().getFirst().studyUid();
    client.open(study);
    var findings =
        client.findings(study).findings().stream().map(ReviewedFinding::original).toList();
    assertThat(findings).hasSizeGreaterThanOrEqualTo(3);
    try (var outbox =
        Outbox.open(folder.resolve("outbox"), Delivery.to(client), Clock.systemUTC())) {
      outbox
          .submit(verdict(study, findings.get(0), "before"))
          .delivered()
          .get(30, TimeUnit.SECONDS);
      first.destroyForcibly().waitFor();

      var whileAway = outbox.submit(verdict(study, findings.get(1), "while away"));
      whileAway.kept().get(30, TimeUnit.SECONDS);
      assertThat(whileAway.delivered()).isNotDone();

      start();
      outbox.sendNow();
      whileAway.delivered().get(30, TimeUnit.SECONDS);
    }

    var states =
        signIn().findings(study).findings().stream()
            .collect(
                Collectors.toMap(reviewed -> reviewed.original().id(), ReviewedFinding::state));
    assertThat(states)
        .containsAllEntriesOf(
            Map.of(
                findings.get(0).id(), FindingState.REJECTED,
                findings.get(1).id(), FindingState.REJECTED,
                findings.get(2).id(), FindingState.UNREVIEWED));
    services.getLast().destroy();
    assertThat(services.getLast().waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Ran.command("ledger", "verify", "--data", data()).exitCode()).isZero();
  }

  @Test
  void aTakenPortIsOneSentence() throws Exception {
    try (var taken = new ServerSocket(port)) {
      assertThat(taken.isBound()).isTrue();
      var ran = Ran.command("serve", "--data", data(), "--port", Integer.toString(port));
      assertThat(ran.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
      assertThat(ran.err()).contains("Port " + port + " is taken").doesNotContain("\tat ");
    }
  }
}
