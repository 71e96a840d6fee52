package overread.dicom.sr;

import overread.review.finding.CodedConcept;

/// A UIDREF item.
///
/// @param uid the unique identifier that it holds
public record UidItem(ItemHead head, String uid) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.UIDREF;
  }

  @Override
  public UidItem withHead(ItemHead head) {
    return new UidItem(head, uid);
  }

  /// A unique identifier to be written.
  public static UidItem of(Relationship relationship, CodedConcept name, String uid) {
    return new UidItem(ItemHead.of(relationship, name), uid);
  }
}
