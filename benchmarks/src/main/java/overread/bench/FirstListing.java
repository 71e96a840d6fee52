package overread.bench;

import java.io.IOException;
import java.nio.file.Path;
import overread.dicom.data.DicomReader;
import overread.dicom.seg.Segmentation;

/// Lists a segmentation as the first thing that a program does. Prints how many milliseconds that
/// took on the clock, and how many of processor time the thread took for it.
public final class FirstListing {
  private FirstListing() {}

  /// @param arguments the file
  public static void main(String[] arguments) throws IOException {
    var start = System.nanoTime();
    var cpu = Median.cpuNow();
    try (var object = DicomReader.read(Path.of(arguments[0]))) {
      var segmentation = Segmentation.read(object);
      if (segmentation.frames().isEmpty() || segmentation.segments().isEmpty()) {
        throw new IOException(arguments[0] + " has no frames.");
      }
      System.out.println((System.nanoTime() - start) / 1e6 + " " + (Median.cpuNow() - cpu));
    }
  }

  /// Runs it in a program of its own.
  static String[] command(Path file) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "--enable-native-access=ALL-UNNAMED",
      "-cp",
      System.getProperty("java.class.path"),
      FirstListing.class.getName(),
      file.toString()
    };
  }
}
