package overread.service.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import overread.dicom.ai.AiOverlays;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;

/// An object that this user may have.
///
/// @param picture whether it is an image, rather than a report or the like
/// @param withheld groups of overlay planes that this user may not have
public record VisibleObject(
    String studyUid,
    String seriesUid,
    String sopUid,
    String sopClass,
    String transferSyntax,
    int frames,
    long size,
    boolean picture,
    Set<Integer> withheld,
    Path file) {
  public VisibleObject {
    withheld = Set.copyOf(withheld);
  }

  /// Whether the user may have the file as it is stored.
  public boolean isWhole() {
    return withheld.isEmpty();
  }

  /// Reads it; to be closed.
  public DicomObject read() throws IOException {
    return isWhole() ? DicomReader.read(file) : DicomReader.read(part10());
  }

  /// What the user may have of it, in the transfer syntax in which it is stored.
  public byte[] part10() throws IOException {
    try (var stored = DicomReader.read(file)) {
      var data = AiOverlays.without(stored.data(), withheld);
      return DicomWriter.toBytes(DicomObject.of(data, stored.transferSyntaxUid()));
    }
  }
}
