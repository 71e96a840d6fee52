package overread.viewer.overlay;

import java.util.List;

/// The least upright box around some points of an image, corner-origin.
public record ImageBox(double left, double top, double right, double bottom) {
  /// Around all points of some lines, of which there is at least one.
  static ImageBox around(List<ImagePath> paths) {
    var left = Double.POSITIVE_INFINITY;
    var top = Double.POSITIVE_INFINITY;
    var right = Double.NEGATIVE_INFINITY;
    var bottom = Double.NEGATIVE_INFINITY;
    for (var path : paths) {
      for (int point = 0; point < path.size(); point++) {
        left = Math.min(left, path.column(point));
        right = Math.max(right, path.column(point));
        top = Math.min(top, path.row(point));
        bottom = Math.max(bottom, path.row(point));
      }
    }
    return new ImageBox(left, top, right, bottom);
  }

  public double centreColumn() {
    return (left + right) / 2;
  }

  public double centreRow() {
    return (top + bottom) / 2;
  }

  public ImageBox union(ImageBox other) {
    return new ImageBox(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /// Square pixels.
  public double area() {
    return (right - left) * (bottom - top);
  }
}
