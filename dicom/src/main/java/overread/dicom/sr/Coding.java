package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.review.finding.CodedConcept;

/// Code sequence items (PS3.3 section 8) read as they came and written by rule.
public final class Coding {
  /// Stands for a value or coding scheme that the sender left out.
  static final String MISSING = "?";

  private static final int LONGEST_SHORT_STRING = 16;

  private Coding() {}

  /// The first item of a code sequence; null where it is absent or holds nothing.
  public static @Nullable CodedConcept read(Attributes data, int sequence) {
    Attributes item = data.getItem(sequence);
    return item == null ? null : read(item);
  }

  /// The concept in a code sequence item; null where it holds neither value nor meaning.
  public static @Nullable CodedConcept read(Attributes item) {
    String value = first(item, Tag.CODE_VALUE, Tag.LONG_CODE_VALUE, Tag.URN_CODE_VALUE);
    String meaning = item.getString(Tag.CODE_MEANING, "");
    if (value.isBlank() && meaning.isBlank()) {
      return null;
    }
    String scheme = item.getString(Tag.CODING_SCHEME_DESIGNATOR, "");
    return new CodedConcept(orMissing(value), orMissing(scheme), meaning);
  }

  /// Writes a concept as the single item of a code sequence.
  public static void write(Attributes data, int sequence, CodedConcept concept) {
    write(data.addItem(sequence), concept);
  }

  /// Writes a concept into a code sequence item.
  public static void write(Attributes item, CodedConcept concept) {
    int valueTag =
        concept.value().length() <= LONGEST_SHORT_STRING ? Tag.CODE_VALUE : Tag.LONG_CODE_VALUE;
    item.setString(valueTag, concept.value());
    item.setString(Tag.CODING_SCHEME_DESIGNATOR, concept.scheme());
    item.setString(Tag.CODE_MEANING, concept.meaning());
  }

  private static String first(Attributes item, int... tags) {
    for (int tag : tags) {
      String value = item.getString(tag, "");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  private static String orMissing(String text) {
    return text.isBlank() ? MISSING : text;
  }
}
