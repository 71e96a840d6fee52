package overread.dicom.sr;

/// An item whose value type this program does not know. It is listed, never dropped.
///
/// @param valueType Value Type (0040,A040) as received, perhaps empty
public record UnknownItem(ItemHead head, String valueType) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.UNKNOWN;
  }

  @Override
  public UnknownItem withHead(ItemHead head) {
    return new UnknownItem(head, valueType);
  }
}
