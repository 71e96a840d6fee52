package overread.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import overread.client.FindingsClient;
import overread.command.ServiceProcess;
import overread.service.importing.Importer;
import overread.wire.Login;

/// Headers and frames of a CT of 300 slices as OHIF asks for them, from our service and from
/// Orthanc, in turn.
final class ArchiveBenchmark implements Benchmark {
  private static final int SLICES = 300;
  private static final int FINDINGS = 30;
  private static final int BLIND_RUNS = 200;
  private static final int WARM_UPS = 3;
  private static final int RUNS = 9;
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public String purpose() {
    return "headers and frames of 300 CT slices over DICOMweb, beside Orthanc";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var real = Samples.realChest();
    if (real.isEmpty()) {
      rows.skipped("DICOMweb", Samples.NO_REAL_CHEST);
      return;
    }
    var plain = ChestStudy.write(real.get(), SLICES, ChestStudy.Form.PLAIN, work.resolve("plain"));
    var packed =
        ChestStudy.write(real.get(), SLICES, ChestStudy.Form.AS_THEY_ARE, work.resolve("packed"));
    var twin = ChestStudy.write(real.get(), SLICES, ChestStudy.Form.PLAIN, work.resolve("twin/ct"));
    new ManyFindings(twin, FINDINGS).writeSegments(work.resolve("twin/results"));
    var data = work.resolve("data");
    Importer.run(
        data,
        List.of(work.resolve("plain"), work.resolve("packed"), work.resolve("twin")),
        (_, _, _) -> {});
    try (var service = quiet(data)) {
      var ours = reader(service.url());
      rows.fact("first headers after the start", ours.metadata(plain).milliseconds(), "ms");
      rows.fact("first frames after the start", ours.frames(plain).milliseconds(), "ms");
      blind(rows, service.url(), plain, twin);
      if (!Orthanc.installed()) {
        rows.skipped("DICOMweb beside Orthanc", Orthanc.MISSING);
        return;
      }
      try (var orthanc = Orthanc.start(work.resolve("orthanc"))) {
        orthanc.store(plain.files());
        orthanc.store(packed.files());
        var theirs = new WebClient(orthanc.dicomWeb(), "");
        compare(rows, "stored plain", ours, theirs, plain);
        compare(rows, "stored in JPEG-LS", ours, theirs, packed);
      }
    }
  }

  /// The service alone: no algorithm works beside it.
  static ServiceProcess quiet(Path data) throws IOException {
    var settings = Files.writeString(data.resolve("settings"), "inference = false\n");
    return ServiceProcess.ensure(data, "--config", settings.toString());
  }

  private static WebClient reader(URI service) throws IOException {
    var client = FindingsClient.signIn(service, new Login("radiologist", "radiologist"));
    return new WebClient(service.resolve("/dicom-web"), client.session().token());
  }

  /// Whether a blinded reader could tell from the time that answers take which of two studies has
  /// findings.
  private static void blind(Rows rows, URI service, ChestStudy without, ChestStudy with)
      throws Exception {
    var client = FindingsClient.signIn(service, new Login("trainee", "trainee"));
    client.open(without.studyUid());
    client.open(with.studyUid());
    var trainee = new WebClient(service, client.session().token());
    for (var question :
        List.of(
            "/dicom-web/studies?StudyInstanceUID=%s",
            "/dicom-web/studies/%s/series",
            "/dicom-web/studies/%s/metadata",
            "/api/v1/studies/%s/findings")) {
      var times = new double[2][BLIND_RUNS];
      for (int i = -BLIND_RUNS / 4; i < BLIND_RUNS; i++) {
        var asked = List.of(without, with);
        for (int j = 0; j < 2; j++) {
          int which = (i & 1) ^ j; // neither is always the first
          var path = question.formatted(asked.get(which).studyUid());
          var start = System.nanoTime();
          var _ = trainee.get(path, "*/*");
          if (i >= 0) {
            times[which][i] = (System.nanoTime() - start) / 1e6;
          }
        }
      }
      var what = "blinded, " + question.formatted("…").replaceFirst("StudyInstanceUID=…", "…");
      rows.fact(what, Median.of(times[0]), "ms");
      rows.fact("the same of a study with findings ÷", Rows.ratio(times[1], times[0]), "×");
    }
  }

  private static void compare(
      Rows rows, String form, WebClient ours, WebClient theirs, ChestStudy study) throws Exception {
    var what = "%d slices %s: ".formatted(study.files().size(), form);
    var headers = inTurn(() -> ours.metadata(study), () -> theirs.metadata(study));
    rows.budget(what + "headers of the series", Median.of(headers.ours()), "ms", 100, true);
    rows.pairs(what + "the same", headers.ours(), "ms", "Orthanc", headers.theirs(), 2);
    var frames = inTurn(() -> ours.frames(study), () -> theirs.frames(study));
    rows.pairs(what + "all frames", frames.ours(), "ms", "Orthanc", frames.theirs(), 2);
    rows.fact(what + "sent by ours", ours.frames(study).wire() / MEGABYTE, "MB");
    rows.fact(what + "sent by Orthanc", theirs.frames(study).wire() / MEGABYTE, "MB");
  }

  private record Times(double[] ours, double[] theirs) {}

  @FunctionalInterface
  private interface Question {
    WebClient.Load ask() throws Exception;
  }

  /// The one, the other, the one, the other …
  private static Times inTurn(Question ours, Question theirs) throws Exception {
    var times = new Times(new double[RUNS], new double[RUNS]);
    for (int i = -WARM_UPS; i < RUNS; i++) {
      var our = ours.ask().milliseconds();
      var their = theirs.ask().milliseconds();
      if (i >= 0) {
        times.ours()[i] = our;
        times.theirs()[i] = their;
      }
    }
    return times;
  }
}
