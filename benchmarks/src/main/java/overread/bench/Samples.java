package overread.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.Frames;

/// The images that are measured on: the real chest CT where it is to be had.
final class Samples {
  private Samples() {}

  /// The 275 slices of the real chest CT, JPEG-LS, in name order.
  static Optional<List<Path>> realChest() throws IOException {
    var shared = System.getenv("OVERREAD_SHARED");
    var folder =
        (shared == null ? Path.of("..", "shared") : Path.of(shared))
            .resolve("data/dev/01-ct-chest-lidc/ct");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return Optional.of(files.sorted().toList());
    }
  }

  static final String NO_REAL_CHEST =
      "the real chest CT is not here (OVERREAD_SHARED, or ../shared from the project's folder)";

  /// Uncompressed copies of images, `count` of them, going round when there are fewer.
  static List<Path> uncompressed(List<Path> images, int count, Path folder) throws Exception {
    Files.createDirectories(folder);
    var copies = new ArrayList<Path>(count);
    for (int i = 0; i < count; i++) {
      var copy = folder.resolve("%05d.dcm".formatted(i));
      copies.add(copy);
      if (i < images.size()) {
        uncompress(images.get(i), copy);
      } else {
        Files.copy(copies.get(i % images.size()), copy);
      }
    }
    return copies;
  }

  private static void uncompress(Path image, Path copy) throws Exception {
    try (var arena = Arena.ofConfined();
        var object = DicomReader.read(image)) {
      var frame = Frames.decode(object, 0, arena);
      Attributes data = object.data().copy();
      data.setBytes(Tag.PIXEL_DATA, frame.samples().toArray(ValueLayout.JAVA_BYTE));
      DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), copy);
    }
  }
}
