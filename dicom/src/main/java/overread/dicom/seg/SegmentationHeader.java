package overread.dicom.seg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a segmentation says of itself as a whole.
///
/// @param largestFraction what a fraction of 1 is stored as
/// @param refusal why none of it can be drawn, or null
record SegmentationHeader(
    SegmentationType type,
    @Nullable FractionalType fractionalType,
    int largestFraction,
    String overlap,
    List<Segment> segments,
    int rows,
    int columns,
    @Nullable String refusal,
    List<String> warnings) {

  SegmentationHeader {
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
  }
}
