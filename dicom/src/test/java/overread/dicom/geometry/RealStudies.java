package overread.dicom.geometry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// Real files beside the repository; a test that asks for one that is missing is skipped.
public final class RealStudies {
  private RealStudies() {}

  public static Path path(String below) {
    String set = System.getenv("OVERREAD_SHARED");
    Path shared =
        set != null
            ? Path.of(set)
            : Path.of(System.getProperty("overread.root", "..")).resolve("../shared").normalize();
    Path path = shared.resolve("data").resolve(below);
    assumeTrue(Files.exists(path), "no real file at " + path);
    return path;
  }

  public static DicomObject open(String belowDev) throws IOException {
    return DicomReader.read(path("dev").resolve(belowDev));
  }

  public static JsonNode expected(String name) throws IOException {
    return new ObjectMapper().readTree(path("expected").resolve(name).toFile());
  }

  /// The headers of all files of a folder, in name order.
  public static List<Attributes> headers(String belowDev) throws IOException {
    var headers = new ArrayList<Attributes>();
    try (Stream<Path> files = Files.list(path("dev").resolve(belowDev))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        headers.add(DicomReader.readHeader(file).data());
      }
    }
    return headers;
  }
}
