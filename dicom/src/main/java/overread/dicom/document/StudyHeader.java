package overread.dicom.document;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The patient and study attributes that every object of a study repeats.
public final class StudyHeader {
  private static final int[] EVEN_WHEN_EMPTY = {
    Tag.PATIENT_NAME,
    Tag.PATIENT_ID,
    Tag.PATIENT_BIRTH_DATE,
    Tag.PATIENT_SEX,
    Tag.STUDY_DATE,
    Tag.STUDY_TIME,
    Tag.ACCESSION_NUMBER,
    Tag.REFERRING_PHYSICIAN_NAME,
    Tag.STUDY_ID
  };

  private static final int[] WHEN_PRESENT = {
    Tag.ISSUER_OF_PATIENT_ID,
    Tag.PATIENT_AGE,
    Tag.PATIENT_SIZE,
    Tag.PATIENT_WEIGHT,
    Tag.STUDY_DESCRIPTION
  };

  private StudyHeader() {}

  /// Copies patient and study of `source` (any object of the study) into `target`, text as UTF-8.
  /// Attributes that must be there are written empty where the source has none.
  public static void copy(Attributes source, Attributes target) {
    target.setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    target.setString(Tag.STUDY_INSTANCE_UID, source.getString(Tag.STUDY_INSTANCE_UID, ""));
    for (int tag : EVEN_WHEN_EMPTY) {
      String value = source.getString(tag);
      if (value == null) {
        target.setNull(tag);
      } else {
        target.setString(tag, value);
      }
    }
    for (int tag : WHEN_PRESENT) {
      String value = source.getString(tag);
      if (value != null) {
        target.setString(tag, value);
      }
    }
  }
}
