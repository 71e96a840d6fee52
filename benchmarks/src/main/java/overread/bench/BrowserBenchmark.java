package overread.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import overread.service.importing.Importer;
import overread.service.viewer.ViewerPackage;
import overread.wire.WireJson;

/// A CT of 300 slices with 30 findings in the real OHIF: with the rail, without it, and on Orthanc,
/// in turn. All files of the viewer come from our service; only the archive and the rail differ.
final class BrowserBenchmark implements Benchmark {
  private static final int SLICES = 300;
  private static final int FINDINGS = 30;
  private static final int ROUNDS = 6;
  private static final int PROFILED = 3;
  private static final double MEGABYTE = 1 << 20;
  private static final Path MODULES = Path.of("zero-footprint", "node_modules");

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public String purpose() {
    return "a study of 300 slices and 30 findings in OHIF: with the rail, without, on Orthanc";
  }

  /// One kind of visit.
  ///
  /// @param segments whether the segmentation is shown: by the rail, or as by a click
  /// @param archive the DICOMweb root of another archive, or null for our own
  private record Arm(
      String name, boolean rail, boolean segments, String study, @Nullable URI archive) {}

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var missing = missing();
    if (missing != null) {
      rows.skipped("OHIF in a browser", missing);
      return;
    }
    var real = Samples.realChest().orElseThrow();
    var marked = ChestStudy.write(real, SLICES, ChestStudy.Form.PLAIN, work.resolve("marked/ct"));
    new ManyFindings(marked, FINDINGS).writeMarks(work.resolve("marked/results"));
    var segmented =
        ChestStudy.write(real, SLICES, ChestStudy.Form.PLAIN, work.resolve("segmented/ct"));
    new ManyFindings(segmented, FINDINGS).writeSegments(work.resolve("segmented/results"));
    var data = Files.createDirectories(work.resolve("data"));
    var _ = ViewerPackage.install(data);
    Importer.run(data, List.of(work.resolve("marked"), work.resolve("segmented")), (_, _, _) -> {});
    try (var service = ArchiveBenchmark.quiet(data);
        var orthanc = Orthanc.installed() ? Orthanc.start(work.resolve("orthanc")) : null) {
      var arms = new ArrayList<Arm>();
      arms.add(new Arm("marks", true, false, marked.studyUid(), null));
      arms.add(new Arm("marks-plain", false, false, marked.studyUid(), null));
      arms.add(new Arm("segments", true, true, segmented.studyUid(), null));
      arms.add(new Arm("segments-plain", false, true, segmented.studyUid(), null));
      if (orthanc == null) {
        rows.skipped("OHIF on Orthanc", Orthanc.MISSING);
      } else {
        orthanc.store(marked.files());
        orthanc.store(List.of(work.resolve("marked/results/report-1.dcm")));
        arms.add(new Arm("orthanc", false, false, marked.studyUid(), orthanc.dicomWeb()));
      }
      report(rows, visits(service.url(), arms, work), orthanc != null);
    }
  }

  private static @Nullable String missing() throws IOException {
    if (Samples.realChest().isEmpty()) {
      return Samples.NO_REAL_CHEST;
    }
    if (!Peer.installed("chromium") || !Peer.installed("node")) {
      return "chromium or node is not installed";
    }
    return Files.isDirectory(MODULES.resolve("playwright-core"))
        ? null
        : MODULES + " is not here: build first, and start in the project's folder";
  }

  private static List<JsonNode> visits(URI service, List<Arm> arms, Path work) throws Exception {
    var json = WireJson.mapper();
    var plan =
        json.createObjectNode()
            .put("viewer", service.toString())
            .put("chromium", Peer.path("chromium").orElseThrow().toString())
            .put("modules", MODULES.toAbsolutePath().toString())
            .put("user", "radiologist")
            .put("rounds", ROUNDS)
            .put("profiled", PROFILED)
            .put("pictures", work.toString());
    var list = plan.putArray("arms");
    for (var arm : arms) {
      list.addObject()
          .put("name", arm.name())
          .put("rail", arm.rail())
          .put("segments", arm.segments())
          .put("study", arm.study())
          .put("archive", arm.archive() == null ? "" : arm.archive().toString())
          .put("frames", SLICES)
          .put("rows", FINDINGS);
    }
    var file = Files.writeString(work.resolve("plan.json"), plan.toString());
    var script = work.resolve("viewer.mjs");
    try (var source = BrowserBenchmark.class.getResourceAsStream("viewer.mjs.txt")) {
      Files.write(script, Objects.requireNonNull(source).readAllBytes());
    }
    var visits = new ArrayList<JsonNode>();
    for (var line : Peer.run(work, "node", script.toString(), file.toString()).lines().toList()) {
      if (line.startsWith("{")) {
        visits.add(json.readTree(line));
      }
    }
    return visits;
  }

  private static void report(Rows rows, List<JsonNode> visits, boolean orthanc) {
    var marks = new Visits(visits, "marks");
    var plain = new Visits(visits, "marks-plain");
    for (var how : List.of("cold", "warm")) {
      rows.fact("first image with the rail, " + how, marks.median(how, "first"), "ms");
      rows.fact("first image without it, " + how, plain.median(how, "first"), "ms");
      rows.budget(
          "with ÷ without, " + how,
          Rows.ratio(marks.values(how, "first", plain), plain.values(how, "first", marks)),
          "×",
          1.1,
          true);
    }
    for (var how : List.of("cold", "warm")) {
      rows.fact("all 300 frames with the rail, " + how, marks.median(how, "all"), "ms");
      if (orthanc) {
        var theirs = new Visits(visits, "orthanc");
        rows.pairs(
            "all 300 frames in OHIF, " + how,
            plain.values(how, "all", theirs),
            "ms",
            "Orthanc",
            theirs.values(how, "all", plain),
            2);
        rows.pairs(
            "first image in OHIF, " + how,
            plain.values(how, "first", theirs),
            "ms",
            "Orthanc",
            theirs.values(how, "first", plain),
            1);
      }
    }
    added(rows, "30 marks of a report", marks, plain);
    added(
        rows,
        "30 segments of a segmentation",
        new Visits(visits, "segments"),
        new Visits(visits, "segments-plain"));
    visits.stream()
        .flatMap(visit -> visit.path("trouble").valueStream())
        .map(JsonNode::asText)
        .distinct()
        .forEach(trouble -> rows.skipped("an error on a page", trouble));
    visits.stream()
        .filter(visit -> visit.has("failed"))
        .forEach(visit ->
            rows.skipped("a visit of " + visit.get("arm").asText(), visit.get("failed").asText()));
  }

  /// What the rail adds to a study: in scripts as the browser counts them, in processor time; as a
  /// profile of the stacks shows them, on the clock; and in the heap.
  private static void added(Rows rows, String what, Visits with, Visits without) {
    rows.fact(what + ": all scripts without the rail", without.median("warm", "script"), "ms");
    rows.budget(
        what + ": scripts that the rail adds",
        difference(with, without, "script"),
        "ms",
        100,
        true);
    rows.fact(
        what + ": in the rail and what it calls, on the clock",
        with.median("profiled", "rail"),
        "ms");
    rows.budget(
        what + ": heap that the rail adds",
        difference(with, without, "heap") / MEGABYTE,
        "MB",
        20,
        true);
  }

  private static double difference(Visits with, Visits without, String figure) {
    var a = with.values("warm", figure, without);
    var b = without.values("warm", figure, with);
    var differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    return Median.of(differences);
  }

  /// The visits of one kind, in their order.
  private record Visits(List<JsonNode> all, String arm) {
    /// A figure of each round in which this and another kind of visit came to their end.
    double[] values(String how, String figure, Visits beside) {
      return IntStream.range(0, ROUNDS)
          .filter(round -> find(how, round).isPresent() && beside.find(how, round).isPresent())
          .mapToDouble(round -> find(how, round).orElseThrow().get(figure).asDouble())
          .toArray();
    }

    private Optional<JsonNode> find(String how, int round) {
      return all.stream()
          .filter(visit -> visit.get("arm").asText().equals(arm) && visit.has("first"))
          .filter(visit -> visit.get("how").asText().equals(how))
          .filter(visit -> visit.get("round").asInt() == round)
          .findFirst();
    }

    double median(String how, String figure) {
      return Median.of(values(how, figure, this));
    }
  }
}
