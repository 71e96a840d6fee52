package overread.viewer.viewport;

import overread.viewer.overlay.ImageBox;
import overread.viewer.render.ViewTransform;

/// Whether something on the image is to be seen in the view.
final class InView {
  private static final double MOST = 0.5;
  private static final double REACH = 6;

  private InView() {}

  /// At least half of the box, along both sides, lies inside the view.
  static boolean mostly(ImageBox box, ViewTransform view) {
    var one = view.toView(box.left(), box.top());
    var other = view.toView(box.right(), box.bottom());
    return part(one.x(), other.x(), view.width()) >= MOST
        && part(one.y(), other.y(), view.height()) >= MOST;
  }

  /// Whether a point of the view lies on a box or right beside it.
  static boolean near(double x, double y, ImageBox box, ViewTransform view) {
    var one = view.toView(box.left(), box.top());
    var other = view.toView(box.right(), box.bottom());
    return x >= Math.min(one.x(), other.x()) - REACH
        && x <= Math.max(one.x(), other.x()) + REACH
        && y >= Math.min(one.y(), other.y()) - REACH
        && y <= Math.max(one.y(), other.y()) + REACH;
  }

  private static double part(double one, double other, int length) {
    var from = Math.min(one, other);
    var to = Math.max(one, other);
    if (to == from) {
      return from >= 0 && from < length ? 1 : 0;
    }
    return Math.max(0, Math.min(to, length) - Math.max(from, 0)) / (to - from);
  }
}
