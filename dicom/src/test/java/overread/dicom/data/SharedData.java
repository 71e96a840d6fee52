package overread.dicom.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The real files beside the repository, and what other tools got from them.
public final class SharedData {
  private SharedData() {}

  /// The folder; the test is skipped with the reason where it is missing.
  public static Path folder() {
    @Nullable String set = System.getenv("OVERREAD_SHARED");
    Path shared =
        set != null
            ? Path.of(set)
            : Path.of(Objects.requireNonNullElse(System.getProperty("overread.root"), ".."))
                .resolve("../shared")
                .normalize();
    assumeTrue(Files.isDirectory(shared.resolve("data/dev")), "no real files at " + shared);
    return shared.resolve("data");
  }

  /// A file of the set by its path below `dev`.
  public static Path file(String path) {
    Path file = folder().resolve("dev").resolve(path);
    assumeTrue(Files.exists(file), "no such real file: " + file);
    return file;
  }

  /// All files in name order.
  public static List<Path> files() {
    try (Stream<Path> walk = Files.walk(folder().resolve("dev"))) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("INDEX.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
