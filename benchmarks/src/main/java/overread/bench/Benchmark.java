package overread.bench;

import java.nio.file.Path;
import java.util.List;

/// One named set of measurements.
interface Benchmark {
  /// As given on the command line.
  String name();

  /// What it measures, in one line.
  String purpose();

  /// Measures; each row is printed as it comes.
  void run(Rows rows, Path work) throws Exception;

  /// All benchmarks, in the order they run.
  static List<Benchmark> all() {
    return List.of(
        new HeaderScanBenchmark(),
        new DecodingBenchmark(),
        new VolumeBenchmark(),
        new SegmentationBenchmark(),
        new ViewportBenchmark());
  }
}
