package overread.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;

/// Uncompressed slices from disk into one volume.
final class VolumeBenchmark implements Benchmark {
  @Override
  public String name() {
    return "volume";
  }

  @Override
  public String purpose() {
    return "300 uncompressed CT slices from disk to a volume";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    var real = Samples.realChest();
    if (real.isEmpty()) {
      rows.skipped("300 slices to a volume", Samples.NO_REAL_CHEST);
      return;
    }
    var files = Samples.uncompressed(real.get(), 300, work.resolve("volume"));
    rows.budget(
        "300 uncompressed CT slices to a volume, on the clock",
        Median.wall(3, 9, () -> load(files)),
        "ms",
        150,
        true);
    for (int count : new int[] {75, 150}) {
      rows.fact(
          "the same with " + count, Median.wall(2, 9, () -> load(files.subList(0, count))), "ms");
    }
  }

  private static long load(List<Path> files) throws Exception {
    try (var arena = Arena.ofConfined()) {
      long slice = 512L * 512 * 2;
      MemorySegment volume = arena.allocate(slice * files.size());
      for (int i = 0; i < files.size(); i++) {
        try (var object = DicomReader.read(files.get(i))) {
          var pixels = Objects.requireNonNull(object.pixelData());
          MemorySegment.copy(pixels.frame(0), 0, volume, i * slice, slice);
          object.data().getInt(Tag.ROWS, 0);
        }
      }
      return volume.get(ValueLayout.JAVA_SHORT_UNALIGNED, volume.byteSize() / 2);
    }
  }
}
