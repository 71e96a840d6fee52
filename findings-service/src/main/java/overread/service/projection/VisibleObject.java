package overread.service.projection;

import java.io.IOException;
import java.nio.file.Path;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// An object that this user may have.
public record VisibleObject(
    String studyUid,
    String seriesUid,
    String sopUid,
    String sopClass,
    String transferSyntax,
    int frames,
    long size,
    Path file) {

  /// Reads it; to be closed.
  public DicomObject read() throws IOException {
    return DicomReader.read(file);
  }
}
