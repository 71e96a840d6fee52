package overread.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import overread.demo.study.DemoStudy;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomReader;

/// The demo data, written once for all tests and deleted at the end.
final class WrittenDemoData {
  private static @Nullable Path written;

  private WrittenDemoData() {}

  static synchronized Path folder() {
    if (written == null) {
      written = write();
    }
    return written;
  }

  static List<Path> files(DemoStudy study, String series) {
    try (Stream<Path> files = Files.list(DemoData.folder(folder(), study).resolve(series))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Attributes header(Path file) {
    try (var object = DicomReader.readHeader(file)) {
      return object.data();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write() {
    try {
      Path folder = Files.createTempDirectory("demo-data");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      DemoData.write(folder, (what, done, total) -> {});
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
