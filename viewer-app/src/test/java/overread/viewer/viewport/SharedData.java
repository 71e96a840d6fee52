package overread.viewer.viewport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real files beside the repository; tests that need them are skipped, with the reason, elsewhere.
final class SharedData {
  private SharedData() {}

  static Path dev(String below) {
    var shared = System.getenv("OVERREAD_SHARED");
    var root = Path.of(System.getProperty("overread.root", "."));
    var folder = shared == null ? root.resolveSibling("shared") : Path.of(shared);
    var path = folder.resolve("data/dev").resolve(below);
    Assumptions.assumeTrue(Files.exists(path), () -> "no real data at " + path);
    return path;
  }
}
