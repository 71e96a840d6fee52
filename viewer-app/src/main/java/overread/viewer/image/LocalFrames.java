package overread.viewer.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.image.PixelFormat;

/// The frames of one series from files. Files are mapped, not read into the heap.
public final class LocalFrames implements FrameSource {
  private static final int DECODERS_AND_A_LITTLE = 4;

  private final List<Path> files;
  private final List<Attributes> headers;

  private LocalFrames(List<Path> files, List<Attributes> headers) {
    this.files = List.copyOf(files);
    this.headers = List.copyOf(headers);
  }

  /// The image series among some files and folders, in the order they are met. Files that are no
  /// images are left out: what they are is [LocalStudy]'s to say.
  ///
  /// @param headers by file, as [LocalStudy] read them
  static List<LocalFrames> bySeries(Map<Path, Attributes> headers) {
    var bySeries = new LinkedHashMap<String, Map<Path, Attributes>>();
    headers.forEach((file, header) ->
        bySeries
            .computeIfAbsent(
                header.getString(Tag.SERIES_INSTANCE_UID, ""), _ -> new LinkedHashMap<>())
            .put(file, header));
    var sources = new ArrayList<LocalFrames>();
    bySeries
        .values()
        .forEach(series ->
            sources.add(
                new LocalFrames(List.copyOf(series.keySet()), List.copyOf(series.values()))));
    return sources;
  }

  @Override
  public List<Attributes> headers() {
    return headers;
  }

  @Override
  public EncodedFrame fetch(int instance, int frame) throws IOException {
    var file = files.get(instance);
    var object = DicomReader.read(file);
    try {
      return encoded(file, object, frame);
    } catch (IOException | RuntimeException e) {
      object.close();
      throw e;
    }
  }

  private static EncodedFrame encoded(Path file, DicomObject object, int frame) throws IOException {
    var pixels = object.pixelData();
    if (pixels == null) {
      throw new IOException(file.getFileName() + " has no pixel data.");
    }
    if (frame >= pixels.frameCount()) {
      throw new IOException(
          "%s has %d frames, not %d."
              .formatted(file.getFileName(), pixels.frameCount(), frame + 1));
    }
    return new EncodedFrame(
        pixels.frame(frame),
        PixelFormat.of(object.data()),
        object.transferSyntaxUid(),
        object::close);
  }

  @Override
  public int parallel() {
    return DECODERS_AND_A_LITTLE;
  }
}
