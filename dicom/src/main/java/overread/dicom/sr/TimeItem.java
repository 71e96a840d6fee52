package overread.dicom.sr;

/// A DATE, TIME or DATETIME item.
///
/// @param type which of the three
/// @param value as received, in the form of DICOM (`20240131`, `134501.5`, `20240131134501+0000`)
public record TimeItem(ItemHead head, ValueType type, String value) implements ContentItem {
  @Override
  public TimeItem withHead(ItemHead head) {
    return new TimeItem(head, type, value);
  }
}
