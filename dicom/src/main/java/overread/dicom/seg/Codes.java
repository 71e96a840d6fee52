package overread.dicom.seg;

import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.review.finding.CodedConcept;

/// Items of code sequences (PS3.3 section 8).
final class Codes {

  private static final int LONGEST_SHORT_VALUE = 16;

  private Codes() {}

  /// Null where value or scheme is missing.
  static @Nullable CodedConcept read(Attributes item) {
    String value =
        item.getString(Tag.CODE_VALUE, item.getString(Tag.LONG_CODE_VALUE, "")).strip();
    String scheme = item.getString(Tag.CODING_SCHEME_DESIGNATOR, "").strip();
    return value.isEmpty() || scheme.isEmpty()
        ? null
        : new CodedConcept(value, scheme, item.getString(Tag.CODE_MEANING, ""));
  }

  static Attributes item(CodedConcept concept) {
    return new Attributes()
        .setString(
            concept.value().length() > LONGEST_SHORT_VALUE ? Tag.LONG_CODE_VALUE : Tag.CODE_VALUE,
            concept.value())
        .setString(Tag.CODING_SCHEME_DESIGNATOR, concept.scheme())
        .setString(Tag.CODE_MEANING, concept.meaning());
  }
}
