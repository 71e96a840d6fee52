package overread.dicom.document;

import java.util.Set;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// One object of a study that a document may refer to, with what a reference needs of it.
///
/// @param modality such as `CT` or `SEG`
/// @param frameOfReferenceUid empty where it has none
public record StudyObject(LocatedReference located, String modality, String frameOfReferenceUid) {
  private static final Set<String> NOT_IMAGES =
      Set.of("SEG", "SR", "PR", "KO", "DOC", "RTSTRUCT", "REG", "RWV", "ANN", "ASMT");

  /// Takes what is needed from an object's header.
  public static StudyObject of(Attributes header) {
    return new StudyObject(
        new LocatedReference(
            header.getString(Tag.STUDY_INSTANCE_UID, ""),
            header.getString(Tag.SERIES_INSTANCE_UID, ""),
            InstanceReference.of(
                header.getString(Tag.SOP_CLASS_UID, ""),
                header.getString(Tag.SOP_INSTANCE_UID, ""))),
        header.getString(Tag.MODALITY, ""),
        header.getString(Tag.FRAME_OF_REFERENCE_UID, ""));
  }

  /// Whether it is an acquired image rather than a result or document.
  public boolean image() {
    return !NOT_IMAGES.contains(modality);
  }

  /// A reference to it.
  public InstanceReference reference() {
    return located.reference();
  }
}
