package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A CODE item.
///
/// @param value the coded value as received; null where it is missing
public record CodeItem(ItemHead head, @Nullable CodedConcept value) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.CODE;
  }

  @Override
  public CodeItem withHead(ItemHead head) {
    return new CodeItem(head, value);
  }

  /// A code to be written.
  public static CodeItem of(Relationship relationship, CodedConcept name, CodedConcept value) {
    return new CodeItem(ItemHead.of(relationship, name), value);
  }
}
