package overread.dicom.inspect;

import java.util.Arrays;
import java.util.List;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.DrawnShape;
import overread.dicom.pr.DrawnText;

/// Draws layers of a presentation state: shapes, then texts.
final class AnnotationPainter {
  private static final double FILLING = 0.4;
  private static final double HEAD = 10;
  private static final double HEAD_ANGLE = Math.toRadians(24);
  private static final double BAR = 5;

  private final Canvas canvas;
  private final TextPainter texts;

  AnnotationPainter(Canvas canvas) {
    this.canvas = canvas;
    this.texts = new TextPainter(canvas);
  }

  void draw(DrawnLayer layer) {
    layer.shapes().forEach(this::shape);
    for (DrawnText text : layer.texts()) {
      texts.draw(text);
    }
  }

  /// Whether a text held a character that had to become an empty box.
  boolean missingGlyphs() {
    return texts.missing();
  }

  private void shape(DrawnShape shape) {
    double[] points = placed(shape);
    if (shape.filled()) {
      canvas.picture().fill(points, shape.colour(), FILLING);
    }
    switch (shape.form()) {
      case CROSSES -> {
        for (int i = 0; i + 1 < points.length; i += 2) {
          canvas.cross(new Framing.Point(points[i], points[i + 1]), shape.colour());
        }
      }
      case OPEN -> canvas.picture().lines(List.of(points), false, shape.colour());
      case CLOSED -> canvas.picture().lines(List.of(points), true, shape.colour());
      case ARROW -> canvas.picture().lines(List.of(points, head(points)), false, shape.colour());
      case BARRED ->
          canvas
              .picture()
              .lines(
                  List.of(
                      points, bar(points, points[0], points[1]), bar(points, points[2], points[3])),
                  false,
                  shape.colour());
    }
  }

  private static double[] head(double[] line) {
    double back = Math.atan2(line[1] - line[3], line[0] - line[2]);
    return new double[] {
      line[2] + HEAD * Math.cos(back - HEAD_ANGLE),
      line[3] + HEAD * Math.sin(back - HEAD_ANGLE),
      line[2],
      line[3],
      line[2] + HEAD * Math.cos(back + HEAD_ANGLE),
      line[3] + HEAD * Math.sin(back + HEAD_ANGLE)
    };
  }

  private static double[] bar(double[] line, double x, double y) {
    double across = Math.atan2(line[3] - line[1], line[2] - line[0]) + Math.PI / 2;
    double dx = BAR * Math.cos(across);
    double dy = BAR * Math.sin(across);
    return new double[] {x - dx, y - dy, x + dx, y + dy};
  }

  private double[] placed(DrawnShape shape) {
    double[] placed = Arrays.copyOf(shape.points(), shape.points().length / 2 * 2);
    for (int i = 0; i + 1 < placed.length; i += 2) {
      Framing.Point at =
          shape.units() == AnnotationUnits.DISPLAY
              ? canvas.framing().displayed(placed[i], placed[i + 1])
              : canvas.framing().toPicture(placed[i], placed[i + 1]);
      placed[i] = at.x();
      placed[i + 1] = at.y();
    }
    return placed;
  }
}
