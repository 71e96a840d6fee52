package overread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;

/// Reading the headers of a thousand CT files.
final class HeaderScanBenchmark implements Benchmark {
  private static final int FILES = 1000;
  private static final Path PIXELMED = Path.of("/usr/share/java/pixelmed.jar");

  @Override
  public String name() {
    return "headers";
  }

  @Override
  public String purpose() {
    return "header scan of 1,000 CT files beside dcmdump and PixelMed";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var real = Samples.realChest();
    if (real.isEmpty()) {
      rows.skipped("header scan", Samples.NO_REAL_CHEST);
      return;
    }
    var files = Samples.uncompressed(real.get(), FILES, work.resolve("headers"));
    double ours = Median.cpu(20, 9, () -> scan(files));
    rows.fact("header scan of 1,000 CT files, processor time", ours, "ms");
    for (int count : new int[] {250, 500}) {
      rows.fact(
          "the same of " + count, Median.cpu(3, 9, () -> scan(files.subList(0, count))), "ms");
    }
    dcmdump(rows, files, ours);
    pixelMed(rows, work, ours);
  }

  private static int scan(List<Path> files) throws IOException {
    int read = 0;
    for (var file : files) {
      try (var object = DicomReader.readHeader(file)) {
        var data = object.data();
        read += data.getString(Tag.SOP_INSTANCE_UID, "").length();
        read += data.getString(Tag.SERIES_INSTANCE_UID, "").length();
        read += data.getDoubles(Tag.IMAGE_POSITION_PATIENT).length;
        read += data.getInt(Tag.ROWS, 0);
      }
    }
    return read;
  }

  private static void dcmdump(Rows rows, List<Path> files, double ours) throws Exception {
    if (!Peer.installed("dcmdump")) {
      rows.skipped("header scan by dcmdump", "dcmdump is not installed");
      return;
    }
    var command = new ArrayList<>(List.of("dcmdump", "-q", "+P", "0008,0018", "+P", "0020,0032"));
    files.forEach(file -> command.add(file.toString()));
    var folder = Objects.requireNonNull(files.getFirst().getParent());
    rows.peer(
        "header scan of 1,000 CT files", ours, "ms", "dcmdump", Peer.cpu(5, folder, command), 10);
  }

  private static void pixelMed(Rows rows, Path work, double ours) throws Exception {
    if (!Files.exists(PIXELMED)) {
      rows.skipped("header scan by PixelMed", "PixelMed is not installed");
      return;
    }
    var program = work.resolve("PixelMedScan.java");
    try (var source = HeaderScanBenchmark.class.getResourceAsStream("PixelMedScan.java.txt")) {
      Files.write(program, Objects.requireNonNull(source).readAllBytes());
    }
    var printed =
        Peer.run(
            work,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            "/usr/share/java/*",
            program.toString(),
            work.resolve("headers").toString());
    rows.peer(
        "header scan of 1,000 CT files",
        ours,
        "ms",
        "PixelMed",
        Double.parseDouble(Peer.lastLine(printed)),
        5);
  }
}
