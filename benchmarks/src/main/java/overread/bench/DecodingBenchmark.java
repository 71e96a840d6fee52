package overread.bench;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.image.Frames;

/// Decoding 512 × 512 frames, one thread, beside GDCM in the same run.
final class DecodingBenchmark implements Benchmark {
  private static final int FRAMES = 24;

  private record Kind(String name, double wanted, List<String> encoder) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("RLE", 1, List.of("dcmcrle")),
          new Kind("JPEG-LS", 1, List.of("dcmcjpls")),
          new Kind("JPEG lossless", 1, List.of("dcmcjpeg", "+e1")),
          new Kind("JPEG 2000", 0.5, List.of("gdcmconv", "--j2k")));

  @Override
  public String name() {
    return "decoding";
  }

  @Override
  public String purpose() {
    return "milliseconds of processor time a 512 × 512 frame, beside GDCM";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var real = Samples.realChest();
    if (real.isEmpty()) {
      rows.skipped("decoding", Samples.NO_REAL_CHEST);
      return;
    }
    var middle = real.get().subList(110, 110 + FRAMES);
    var raw = Samples.uncompressed(middle, FRAMES, work.resolve("decoding/raw"));
    for (var kind : KINDS) {
      if (!Peer.installed(kind.encoder().getFirst())) {
        rows.skipped("decoding " + kind.name(), kind.encoder().getFirst() + " is not installed");
        continue;
      }
      var folder = work.resolve("decoding/" + kind.name().replace(' ', '-'));
      measure(rows, kind, encode(raw, kind, folder), work);
    }
  }

  private static List<Path> encode(List<Path> raw, Kind kind, Path folder) throws Exception {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (var file : raw) {
      var encoded = folder.resolve(Objects.requireNonNull(file.getFileName()));
      var command = new ArrayList<>(kind.encoder());
      command.add(file.toString());
      command.add(encoded.toString());
      Peer.run(folder, command.toArray(String[]::new));
      files.add(encoded);
    }
    return files;
  }

  private static void measure(Rows rows, Kind kind, List<Path> files, Path work) throws Exception {
    var objects = new ArrayList<DicomObject>();
    for (var file : files) {
      objects.add(DicomReader.read(file));
    }
    double ours = Median.cpu(8, 9, () -> decodeAll(objects)) / FRAMES;
    var script = work.resolve("gdcm_decode.py");
    try (var source = DecodingBenchmark.class.getResourceAsStream("gdcm_decode.py.txt")) {
      Files.write(script, Objects.requireNonNull(source).readAllBytes());
    }
    var folder = Objects.requireNonNull(files.getFirst().getParent());
    var printed =
        Peer.lastLine(Peer.run(work, "/usr/bin/python3", script.toString(), folder.toString()));
    if (printed.startsWith("no ")) {
      rows.fact("decoding " + kind.name() + " (" + printed + ")", ours, "ms/frame");
    } else {
      rows.peer(
          "decoding " + kind.name(),
          ours,
          "ms/frame",
          "GDCM",
          Double.parseDouble(printed),
          kind.wanted());
    }
    objects.forEach(DicomObject::close);
  }

  private static long decodeAll(List<DicomObject> objects) throws Exception {
    long bytes = 0;
    for (var object : objects) {
      try (var arena = Arena.ofConfined()) {
        bytes += Frames.decode(object, 0, arena).samples().byteSize();
      }
    }
    return bytes;
  }
}
