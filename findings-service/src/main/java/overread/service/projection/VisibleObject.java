package overread.service.projection;

import java.io.IOException;
import java.nio.file.Path;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// An object that this user may have.
///
/// @param picture whether it is an image, rather than a report or the like
public record VisibleObject(
    String studyUid,
    String seriesUid,
    String sopUid,
    String sopClass,
    String transferSyntax,
    int frames,
    long size,
    boolean picture,
    Path file) {

  /// Reads it; to be closed.
  public DicomObject read() throws IOException {
    return DicomReader.read(file);
  }
}
