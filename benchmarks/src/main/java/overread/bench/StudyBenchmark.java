package overread.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import overread.client.FindingsClient;
import overread.command.ServiceProcess;
import overread.demo.DemoData;
import overread.demo.study.DemoCatalogue;
import overread.review.coverage.AiState;
import overread.review.finding.Origin;
import overread.review.verdict.Verdict;
import overread.service.importing.Importer;
import overread.viewer.keys.Command;
import overread.wire.Login;
import overread.wire.VerdictRequest;

/// A study from the embedded archive on the whole workstation: the service in a process of its own,
/// the demonstration algorithm's findings beside the images, the reader's keys.
final class StudyBenchmark implements Benchmark {
  private static final Duration ANALYSIS = Duration.ofMinutes(5);
  private static final int WARM_UPS = 3;
  private static final int OPENINGS = 7;
  private static final int KEYS = 60;
  private static final int VERDICTS = 40;
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "study";
  }

  @Override
  public String purpose() {
    return "chest CT from the archive on the workstation: open, decode, scroll, toggle, verdict";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var data = work.resolve("data");
    Importer.run(data, images(rows, work), (_, _, _) -> {});
    try (var service = ServiceProcess.ensure(data)) {
      var study = analysed(service.url());
      Toolkit.start();
      openings(rows, service.url(), study, work);
      try (var desktop = Desktop.open(service.url(), work.resolve("outbox"))) {
        desktop.openAndDecode(study);
        desktop.untilMarked();
        reading(rows, desktop);
        verdicts(rows, desktop, service.url(), study);
        memory(rows, desktop);
      }
    }
  }

  private static List<Path> images(Rows rows, Path work) throws IOException {
    var real = Samples.realChest();
    if (real.isPresent()) {
      return real.get();
    }
    rows.skipped("real chest CT", Samples.NO_REAL_CHEST + "; the demonstration study instead");
    var demo = work.resolve("demo");
    DemoData.write(demo, (_, _, _) -> {});
    return List.of(DemoData.folder(demo, DemoCatalogue.current()).resolve("ct"));
  }

  /// Waits for the demonstration algorithm; the study's UID.
  private static String analysed(URI service) throws IOException, InterruptedException {
    var client = FindingsClient.signIn(service, new Login("radiologist", "radiologist"));
    var until = Instant.now().plus(ANALYSIS);
    while (Instant.now().isBefore(until)) {
      var row = client.worklist().rows().getFirst();
      var ai = row.ai();
      if (ai != null && ai.state() == AiState.READY) {
        return row.studyUid();
      }
      Thread.sleep(500);
    }
    throw new IOException("The demonstration algorithm has not answered within 5 minutes.");
  }

  /// Each by a reader who has just signed in, so that no image is on the workstation yet; then once
  /// more with the frames as they were sent still there.
  private static void openings(Rows rows, URI service, String study, Path work) throws Exception {
    var first = new ArrayList<Double>();
    var again = new ArrayList<Double>();
    var decoded = new ArrayList<Double>();
    var slices = 0;
    for (int i = 0; i < WARM_UPS + OPENINGS; i++) {
      try (var desktop = Desktop.open(service, work.resolve("outbox"))) {
        var opened = desktop.openStudy(study);
        desktop.closeStudy();
        var reopened = desktop.openStudy(study);
        slices = desktop.slices();
        if (i >= WARM_UPS) {
          first.add(opened);
          again.add(reopened);
        }
      }
      try (var desktop = Desktop.open(service, work.resolve("outbox"))) {
        var all = desktop.openAndDecode(study);
        if (i >= WARM_UPS) {
          decoded.add(all);
        }
      }
    }
    rows.budget("open to first image on the screen, warm", median(first), "ms", 500, true);
    rows.fact("the same, slowest of " + OPENINGS, Toolkit.percentile(first, 1), "ms");
    rows.fact("the same study opened again at once", median(again), "ms");
    rows.budget(
        "open to all %d slices decoded".formatted(slices), median(decoded), "ms", 2500, true);
  }

  private static void reading(Rows rows, Desktop desktop) throws Exception {
    desktop.scroll(1);
    var gaps = desktop.scroll(3);
    rows.budget(
        "scrolling decoded slices by key, 1600 × 1000",
        1000 / gaps.stream().mapToDouble(gap -> gap).average().orElseThrow(),
        "frames/s",
        30,
        false);
    rows.fact(
        "time between scrolled frames, 95th percentile", Toolkit.percentile(gaps, 0.95), "ms");
    keys(rows, desktop, Command.NEXT_FINDING, "jump to the next finding");
    keys(rows, desktop, Command.TOGGLE_AI_LAYER, "overlay toggle");
  }

  private static void keys(Rows rows, Desktop desktop, Command command, String what)
      throws Exception {
    desktop.key(command);
    desktop.key(command);
    var times = new ArrayList<Double>();
    for (int i = 0; i < KEYS; i++) {
      times.add(desktop.key(command));
    }
    rows.budget(what + " until painted", median(times), "ms", 50, true);
    rows.budget("the same, 95th percentile", Toolkit.percentile(times, 0.95), "ms", 50, true);
  }

  private static void verdicts(Rows rows, Desktop desktop, URI service, String study)
      throws Exception {
    var shown = new ArrayList<Double>();
    for (int i = 0; i < VERDICTS + 10; i++) {
      var time = desktop.verdict(verdict(i));
      if (i >= 10) {
        shown.add(time);
      }
    }
    rows.budget(
        "verdict through outbox and ledger until acknowledged", median(shown), "ms", 50, true);
    rows.fact("the same, 95th percentile", Toolkit.percentile(shown, 0.95), "ms");
    var client = FindingsClient.signIn(service, new Login("radiologist", "radiologist"));
    var finding =
        client.findings(study).findings().stream()
            .map(reviewed -> reviewed.original())
            .filter(original -> original.origin() == Origin.AI)
            .findFirst()
            .orElseThrow()
            .id();
    var turn = new int[1];
    rows.budget(
        "verdict over HTTP until acknowledged",
        Median.wall(
            10,
            VERDICTS,
            () ->
                client.give(
                    study,
                    new VerdictRequest(
                        UUID.randomUUID().toString(), finding, Instant.now(), verdict(turn[0]++)))),
        "ms",
        50,
        true);
  }

  private static Verdict verdict(int turn) {
    return turn % 2 == 0 ? new Verdict.Rejected(null) : new Verdict.Withdrawn();
  }

  private static void memory(Rows rows, Desktop desktop) throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    var frames = desktop.frameBytes() / MEGABYTE;
    var direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum()
            / MEGABYTE;
    rows.fact("heap used after collection", heap, "MB");
    rows.fact("frames outside the heap, decoded and as sent", frames, "MB");
    rows.fact("direct buffers", direct, "MB");
    rows.budget("workstation, heap and off-heap", heap + frames + direct, "MB", 700, true);
    var status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          rows.fact(
              "resident memory of the whole process",
              Double.parseDouble(line.replaceAll("\\D+", "")) / 1024,
              "MB");
        }
      }
    }
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(value -> value).toArray());
  }
}
