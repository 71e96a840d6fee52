package overread.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The real images beside the repository, where they are.
public final class SharedData {
  private SharedData() {}

  /// A folder of the real images; the test is skipped where it is missing.
  public static Path folder(String name) {
    var shared = System.getenv("OVERREAD_SHARED");
    var root = Path.of(System.getProperty("overread.root", "."));
    var folder =
        (shared == null ? root.resolve("../shared") : Path.of(shared))
            .resolve("data/dev")
            .resolve(name)
            .normalize();
    Assumptions.assumeTrue(Files.isDirectory(folder), "the real images are not here: " + folder);
    return folder;
  }

  /// All files below a folder, in name order.
  public static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
