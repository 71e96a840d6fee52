package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.seg.Contour;
import overread.review.finding.ImagePoint;

/// One thing drawn on one frame, in image coordinates (corner-origin).
public sealed interface MarkShape {
  String sopInstanceUid();

  /// Counts from 1.
  int frame();

  /// The lines to draw; for points and text the places themselves.
  List<ImagePath> paths();

  /// The box around it.
  default ImageBox box() {
    return ImageBox.around(paths());
  }

  /// Points joined by a line.
  record Polyline(String sopInstanceUid, int frame, List<ImagePoint> points, boolean closed)
      implements MarkShape {
    public Polyline {
      points = nonEmpty(points);
    }

    @Override
    public List<ImagePath> paths() {
      return List.of(path(points, closed));
    }
  }

  /// Single places, each drawn as a small cross with an open middle.
  record Points(String sopInstanceUid, int frame, List<ImagePoint> points) implements MarkShape {
    public Points {
      points = nonEmpty(points);
    }

    @Override
    public List<ImagePath> paths() {
      return List.of(path(points, false));
    }
  }

  /// A circle in pixels: its centre and a point on it.
  record Circle(String sopInstanceUid, int frame, ImagePoint centre, ImagePoint onPerimeter)
      implements MarkShape {
    @Override
    public List<ImagePath> paths() {
      var column = onPerimeter.column() - centre.column();
      var row = onPerimeter.row() - centre.row();
      return List.of(round(centre.column(), centre.row(), column, row, -row, column));
    }
  }

  /// An ellipse by the ends of its major, then of its minor axis.
  record Ellipse(String sopInstanceUid, int frame, List<ImagePoint> axisEnds) implements MarkShape {
    public Ellipse {
      axisEnds = List.copyOf(axisEnds);
      if (axisEnds.size() != 4) {
        throw new IllegalArgumentException("An ellipse needs the four ends of its axes.");
      }
    }

    @Override
    public List<ImagePath> paths() {
      var from = axisEnds.get(0);
      var to = axisEnds.get(1);
      var column = (from.column() + to.column()) / 2;
      var row = (from.row() + to.row()) / 2;
      var minor = axisEnds.get(3);
      return List.of(
          round(
              column,
              row,
              to.column() - column,
              to.row() - row,
              minor.column() - column,
              minor.row() - row));
    }
  }

  /// The outline of a segment on this frame, along the edges of its pixels.
  record MaskOutline(String sopInstanceUid, int frame, List<Contour> contours)
      implements MarkShape {
    public MaskOutline {
      contours = nonEmpty(contours);
    }

    @Override
    public List<ImagePath> paths() {
      return contours.stream().map(contour -> new ImagePath(contour.points(), true)).toList();
    }
  }

  /// A text that belongs at a place.
  record TextLabel(String sopInstanceUid, int frame, ImagePoint anchor, String text)
      implements MarkShape {
    @Override
    public List<ImagePath> paths() {
      return List.of(path(List.of(anchor), false));
    }
  }

  private static <T> List<T> nonEmpty(List<T> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("A shape needs at least one point.");
    }
    return List.copyOf(points);
  }

  private static ImagePath path(List<ImagePoint> points, boolean closed) {
    var coordinates = new double[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      coordinates[2 * i] = points.get(i).column();
      coordinates[2 * i + 1] = points.get(i).row();
    }
    return new ImagePath(coordinates, closed);
  }

  /// An ellipse through centre + first axis and centre + second axis.
  private static ImagePath round(
      double column, double row, double c1, double r1, double c2, double r2) {
    var steps = 72;
    var points = new ArrayList<ImagePoint>(steps);
    for (int step = 0; step < steps; step++) {
      var cos = Math.cos(2 * Math.PI * step / steps);
      var sin = Math.sin(2 * Math.PI * step / steps);
      points.add(new ImagePoint(column + c1 * cos + c2 * sin, row + r1 * cos + r2 * sin));
    }
    return path(points, true);
  }
}
