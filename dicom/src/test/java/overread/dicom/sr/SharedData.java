package overread.dicom.sr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// Real files beside the repository, with what other tools got from them. Tests that need them are
/// skipped where they are missing.
public final class SharedData {
  private SharedData() {}

  /// A file or folder below `data/`.
  public static Path path(String relative) {
    Optional<Path> data = folder();
    Assumptions.assumeTrue(data.isPresent(), "the shared test data is not beside the repository");
    Path path = data.orElseThrow().resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), path + " is missing from the shared test data");
    return path;
  }

  /// Opens a file below `data/dev/`.
  public static DicomObject open(String relative) throws IOException {
    return DicomReader.read(path("dev/" + relative));
  }

  /// A document below `data/expected/`.
  public static JsonNode expected(String name) throws IOException {
    return new ObjectMapper().readTree(path("expected/" + name).toFile());
  }

  private static Optional<Path> folder() {
    String set = System.getenv("OVERREAD_SHARED");
    Path shared =
        set == null
            ? Path.of(System.getProperty("overread.root", "..")).resolveSibling("shared")
            : Path.of(set);
    Path data = shared.resolve("data");
    return Files.isDirectory(data) ? Optional.of(data) : Optional.empty();
  }
}
