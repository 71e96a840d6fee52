package overread.viewer.overlay;

import java.util.List;
import overread.review.finding.ImagePoint;
import overread.review.finding.Shape;

/// Graphic types in the image plane (PS3.3 C.18.6.1.2) as shapes to draw.
final class FlatShapes {
  private FlatShapes() {}

  static MarkShape of(String sopInstanceUid, int frame, Shape shape, List<ImagePoint> points) {
    return switch (shape) {
      case POINT, MULTIPOINT -> new MarkShape.Points(sopInstanceUid, frame, points);
      case POLYLINE -> line(sopInstanceUid, frame, points, closes(points));
      case POLYGON -> line(sopInstanceUid, frame, points, true);
      case CIRCLE ->
          points.size() == 2
              ? new MarkShape.Circle(sopInstanceUid, frame, points.get(0), points.get(1))
              : line(sopInstanceUid, frame, points, true);
      case ELLIPSE, ELLIPSOID ->
          points.size() == 4
              ? new MarkShape.Ellipse(sopInstanceUid, frame, points)
              : line(sopInstanceUid, frame, points, true);
    };
  }

  private static MarkShape line(
      String sopInstanceUid, int frame, List<ImagePoint> points, boolean closed) {
    return points.size() == 1
        ? new MarkShape.Points(sopInstanceUid, frame, points)
        : new MarkShape.Polyline(sopInstanceUid, frame, points, closed);
  }

  private static boolean closes(List<ImagePoint> points) {
    return points.size() > 2 && points.getFirst().equals(points.getLast());
  }
}
