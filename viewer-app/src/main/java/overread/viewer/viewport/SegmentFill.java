package overread.viewer.viewport;

import java.util.Optional;
import overread.viewer.render.LabelMap;

/// Segments that may be filled in colour on the image.
public interface SegmentFill {
  /// The labels on one frame, which counts from 1; empty when there are none.
  Optional<LabelMap> on(String sopInstanceUid, int frame);

  /// Colour of each label as RGB; entry 0 is not used.
  int[] rgb();
}
