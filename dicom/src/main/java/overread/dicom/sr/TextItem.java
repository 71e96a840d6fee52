package overread.dicom.sr;

import overread.review.finding.CodedConcept;

/// A TEXT item.
///
/// @param text as received, line breaks included
public record TextItem(ItemHead head, String text) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public TextItem withHead(ItemHead head) {
    return new TextItem(head, text);
  }

  /// A text to be written.
  public static TextItem of(Relationship relationship, CodedConcept name, String text) {
    return new TextItem(ItemHead.of(relationship, name), text);
  }
}
