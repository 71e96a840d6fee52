package overread.viewer.hanging;

import java.util.Optional;
import overread.review.finding.ImagePoint;
import overread.viewer.adding.PickedPlace;
import overread.viewer.viewport.Viewport;

/// From a point of a view to a place on the image.
final class PointedPlace {
  private PointedPlace() {}

  /// The place at a fraction of the view's width and height; empty beside the image.
  static Optional<PickedPlace> at(Viewport viewport, double right, double down) {
    var view = viewport.camera().transform();
    var point = view.toImage(view.width() * right, view.height() * down);
    if (point.column() < 0
        || point.row() < 0
        || point.column() > view.columns()
        || point.row() > view.rows()) {
      return Optional.empty();
    }
    return viewport
        .slice()
        .map(slice ->
            new PickedPlace(
                slice.sopInstanceUid(),
                slice.frame(),
                new ImagePoint(point.column(), point.row())));
  }
}
