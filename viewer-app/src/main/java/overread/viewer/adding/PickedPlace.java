package overread.viewer.adding;

import overread.review.finding.ImagePoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// A place that the reader pointed at: on one frame (from 1) of one image.
public record PickedPlace(String sopInstanceUid, int frame, ImagePoint point) {
  /// As a region of a finding.
  public Region region() {
    return new Region.OnImage(sopInstanceUid, frame, Shape.POINT, java.util.List.of(point));
  }
}
