package overread.dicom.sr;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// A coding scheme that a document must identify because it is not registered with DICOM (Coding
/// Scheme Identification Sequence, PS3.3 C.12.1.1.17).
///
/// @param uid its unique identifier, or null where there is none
record CodingScheme(
    String designator, @Nullable String uid, String name, String responsibleOrganization) {
  private static final CodingScheme OVERREAD =
      new CodingScheme(
          AssessmentVocabulary.SCHEME,
          AssessmentVocabulary.SCHEME_UID,
          AssessmentVocabulary.SCHEME_NAME,
          "Overread");

  /// The identification that a designator needs; empty for those that DICOM registers.
  static Optional<CodingScheme> of(String designator) {
    if (designator.equals(OVERREAD.designator)) {
      return Optional.of(OVERREAD);
    }
    return designator.startsWith("99")
        ? Optional.of(new CodingScheme(designator, null, "Private scheme " + designator, "unknown"))
        : Optional.empty();
  }

  void write(Attributes data) {
    Attributes item = data.addItem(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE);
    item.setString(Tag.CODING_SCHEME_DESIGNATOR, designator);
    if (uid != null) {
      item.setString(Tag.CODING_SCHEME_UID, uid);
    }
    item.setString(Tag.CODING_SCHEME_NAME, name);
    item.setString(Tag.CODING_SCHEME_RESPONSIBLE_ORGANIZATION, responsibleOrganization);
  }
}
