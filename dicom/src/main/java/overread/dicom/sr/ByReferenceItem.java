package overread.dicom.sr;

/// A relationship to another item of the same document (PS3.3 C.17.3.2.5).
///
/// @param target the path of the item that is meant, such as `1.2.1`, as in Referenced Content Item
///   Identifier (0040,DB73)
public record ByReferenceItem(ItemHead head, String target) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.BY_REFERENCE;
  }

  @Override
  public ByReferenceItem withHead(ItemHead head) {
    return new ByReferenceItem(head, target);
  }

  /// A reference to be written.
  public static ByReferenceItem of(Relationship relationship, String target) {
    return new ByReferenceItem(ItemHead.of(relationship, null), target);
  }
}
