package overread.dicom.seg;

import java.util.List;
import java.util.Optional;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;

/// On which images a segment is drawn, or the reason why on none.
///
/// @param refusal a sentence, present only when `on` is empty
public record SegmentPlacement(List<On> on, Optional<String> refusal) {

  /// An image with pixels of the segment.
  public record On(SourceImage image, PlacementRule rule) {}

  public SegmentPlacement {
    on = List.copyOf(on);
  }

  static SegmentPlacement nowhere(String reason) {
    return new SegmentPlacement(List.of(), Optional.of(reason));
  }
}
