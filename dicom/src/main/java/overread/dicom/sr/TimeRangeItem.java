package overread.dicom.sr;

import java.util.List;

/// A TCOORD item: points or ranges in time.
///
/// @param rangeType Temporal Range Type (0040,A130), such as `SEGMENT`
/// @param samples Referenced Sample Positions (0040,A132)
/// @param offsets Referenced Time Offsets (0040,A138) in seconds, as received
/// @param dateTimes Referenced DateTime (0040,A13A), as received
public record TimeRangeItem(
    ItemHead head,
    String rangeType,
    List<String> samples,
    List<String> offsets,
    List<String> dateTimes)
    implements ContentItem {
  public TimeRangeItem {
    samples = List.copyOf(samples);
    offsets = List.copyOf(offsets);
    dateTimes = List.copyOf(dateTimes);
  }

  @Override
  public ValueType type() {
    return ValueType.TCOORD;
  }

  @Override
  public TimeRangeItem withHead(ItemHead head) {
    return new TimeRangeItem(head, rangeType, samples, offsets, dateTimes);
  }
}
