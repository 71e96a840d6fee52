package overread.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One named set of measurements.
interface Benchmark {
  /// As given on the command line.
  String name();

  /// What it measures, in one line.
  String purpose();

  /// Measures; each row is printed as it comes.
  void run(Rows rows, Path work) throws Exception;

  /// Names for several benchmarks at once.
  static Map<String, List<String>> groups() {
    return Map.of(
        "dicom", List.of("headers", "decoding", "volume", "segmentation"),
        "web", List.of("archive", "browser"));
  }

  /// All benchmarks, in the order they run.
  static List<Benchmark> all() {
    return List.of(
        new HeaderScanBenchmark(),
        new DecodingBenchmark(),
        new VolumeBenchmark(),
        new SegmentationBenchmark(),
        new ViewportBenchmark(),
        new StudyBenchmark(),
        new ArchiveBenchmark(),
        new BrowserBenchmark());
  }
}
