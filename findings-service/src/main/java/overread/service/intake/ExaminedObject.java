package overread.service.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// A file that was looked at and can be archived. Reading is lenient; what is refused could not be
/// given back as it was made, or could not be found again.
record ExaminedObject(
    DicomObject object,
    String sopUid,
    String sopClass,
    String seriesUid,
    String studyUid,
    String patientId)
    implements AutoCloseable {

  /// Looks at a file.
  ///
  /// @throws RefusedException with the reason, as the end of a sentence that begins with the name
  static ExaminedObject of(Path file) throws IOException, RefusedException {
    if (Files.size(file) == 0) {
      throw new RefusedException("is empty", 0xC000);
    }
    DicomObject object;
    try {
      object = DicomReader.read(file);
    } catch (DicomFormatException unreadable) {
      throw new RefusedException(String.valueOf(unreadable.getMessage()), 0xC000);
    }
    try {
      return of(object);
    } catch (RefusedException refused) {
      object.close();
      throw refused;
    }
  }

  private static ExaminedObject of(DicomObject object) throws RefusedException {
    var data = object.data();
    var sopClass =
        data.getString(
            Tag.SOP_CLASS_UID, object.meta().getString(Tag.MEDIA_STORAGE_SOP_CLASS_UID, ""));
    if (sopClass.equals(Uid.MEDIA_STORAGE_DIRECTORY_STORAGE)) {
      throw new RefusedException("is a DICOMDIR, which lists other files", 0xA900);
    }
    var examined =
        new ExaminedObject(
            object,
            data.getString(Tag.SOP_INSTANCE_UID, ""),
            sopClass,
            data.getString(Tag.SERIES_INSTANCE_UID, ""),
            data.getString(Tag.STUDY_INSTANCE_UID, ""),
            data.getString(Tag.PATIENT_ID, "").strip());
    requireUid("SOP Class UID", sopClass);
    requireUid("SOP Instance UID", examined.sopUid);
    requireUid("Series Instance UID", examined.seriesUid);
    requireUid("Study Instance UID", examined.studyUid);
    requireWhole(object);
    return examined;
  }

  private static void requireUid(String name, String uid) throws RefusedException {
    if (uid.isEmpty()) {
      throw new RefusedException("has no " + name, 0xA900);
    }
    if (uid.length() > 64 || !uid.matches("[0-9]+(\\.[0-9]+)*")) {
      throw new RefusedException("has an unusable " + name, 0xA900);
    }
  }

  private static void requireWhole(DicomObject object) throws RefusedException {
    object.pixelData();
    for (var warning : List.copyOf(object.warnings())) {
      if (warning.contains("are there")
          || warning.contains("ends in the middle")
          || warning.contains("are promised")) {
        throw new RefusedException("is truncated: " + warning, 0xC000);
      }
    }
  }

  @Override
  public void close() {
    object.close();
  }
}
