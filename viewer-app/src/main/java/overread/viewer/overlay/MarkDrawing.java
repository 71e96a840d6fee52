package overread.viewer.overlay;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import overread.viewer.overlay.MarkState.Stroke;
import overread.viewer.render.ViewTransform;

/// The nodes of one mark on one frame, in scene units.
final class MarkDrawing {
  private static final double HALO_WIDTH = 1;
  private static final double FOCUS_WIDTH = 1;
  private static final double HANDLE = 5;
  private static final double CROSS_INNER = 4;
  private static final double CROSS_OUTER = 11;
  private static final double BRACKET = 9;
  private static final double BRACKET_GAP = 6;
  private static final int FEW_POINTS = 8;

  private final Mark mark;
  private final boolean focused;
  private final ViewTransform view;
  private final double pixelScale;
  private final Color colour;
  private final Group group = new Group();

  MarkDrawing(Mark mark, boolean focused, ViewTransform view, double pixelScale) {
    this.mark = mark;
    this.focused = focused;
    this.view = view;
    this.pixelScale = pixelScale;
    this.colour = Color.web(mark.state().colour());
  }

  /// All shapes on the frame, and the label beside them.
  Group on(String sopInstanceUid, int frame) {
    for (var shape : mark.original()) {
      if (shape.frame() == frame && shape.sopInstanceUid().equals(sopInstanceUid)) {
        draw(shape, Stroke.DOTTED);
      }
    }
    var shapes = mark.on(sopInstanceUid, frame);
    shapes.forEach(shape -> draw(shape, mark.state().stroke()));
    var box = viewBox(shapes);
    if (focused) {
      strokes(brackets(box), Stroke.SOLID);
    }
    if (mark.state() == MarkState.REJECTED) {
      strokes(hatching(box), Stroke.THIN);
    }
    group
        .getChildren()
        .add(
            new MarkTag(mark, focused, box, view.width() / pixelScale, view.height() / pixelScale));
    return group;
  }

  private void draw(MarkShape shape, Stroke stroke) {
    switch (shape) {
      case MarkShape.Points points -> strokes(crosses(points), Stroke.SOLID);
      case MarkShape.TextLabel label -> group.getChildren().add(text(label));
      case MarkShape.Polyline _,
          MarkShape.Circle _,
          MarkShape.Ellipse _,
          MarkShape.MaskOutline _ -> {
        strokes(lines(shape), stroke);
        if (mark.state() == MarkState.ADDED) {
          handles(shape);
        }
      }
    }
  }

  private void strokes(Path line, Stroke stroke) {
    var width = stroke.width() + (focused ? FOCUS_WIDTH : 0);
    var halo = new Path(line.getElements());
    dress(halo, Color.web(MarkState.HALO), width + 2 * HALO_WIDTH, stroke);
    dress(line, colour, width, stroke);
    group.getChildren().addAll(halo, line);
  }

  private static void dress(Path path, Color colour, double width, Stroke stroke) {
    path.setStroke(colour);
    path.setStrokeWidth(width);
    path.setFill(null);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    for (var length : stroke.dashes()) {
      path.getStrokeDashArray().add(length);
    }
  }

  private Path lines(MarkShape shape) {
    var path = new Path();
    for (var line : shape.paths()) {
      for (int point = 0; point < line.size(); point++) {
        var x = x(line.column(point), line.row(point));
        var y = y(line.column(point), line.row(point));
        path.getElements().add(point == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      }
      if (line.closed()) {
        path.getElements().add(new ClosePath());
      }
    }
    return path;
  }

  /// A cross with an open middle, so that what it points at stays visible.
  private Path crosses(MarkShape.Points points) {
    var path = new Path();
    for (var point : points.points()) {
      var x = x(point.column(), point.row());
      var y = y(point.column(), point.row());
      for (int side = -1; side <= 1; side += 2) {
        line(path, x + side * CROSS_INNER, y, x + side * CROSS_OUTER, y);
        line(path, x, y + side * CROSS_INNER, x, y + side * CROSS_OUTER);
      }
    }
    return path;
  }

  private void handles(MarkShape shape) {
    for (var line : shape.paths()) {
      var step = line.size() <= FEW_POINTS ? 1 : Math.max(1, line.size() / 4);
      for (int point = 0; point < line.size(); point += step) {
        var handle = new Path();
        var x = x(line.column(point), line.row(point)) - HANDLE / 2;
        var y = y(line.column(point), line.row(point)) - HANDLE / 2;
        handle
            .getElements()
            .addAll(
                new MoveTo(x, y),
                new LineTo(x + HANDLE, y),
                new LineTo(x + HANDLE, y + HANDLE),
                new LineTo(x, y + HANDLE),
                new ClosePath());
        handle.setFill(colour);
        handle.setStroke(Color.web(MarkState.HALO));
        handle.setStrokeWidth(HALO_WIDTH);
        group.getChildren().add(handle);
      }
    }
  }

  private Path brackets(ViewBox box) {
    var path = new Path();
    var left = box.left() - BRACKET_GAP;
    var top = box.top() - BRACKET_GAP;
    var right = box.right() + BRACKET_GAP;
    var bottom = box.bottom() + BRACKET_GAP;
    for (var x : new double[] {left, right}) {
      for (var y : new double[] {top, bottom}) {
        var inwardX = x == left ? BRACKET : -BRACKET;
        var inwardY = y == top ? BRACKET : -BRACKET;
        path.getElements()
            .addAll(new MoveTo(x + inwardX, y), new LineTo(x, y), new LineTo(x, y + inwardY));
      }
    }
    return path;
  }

  private static Path hatching(ViewBox box) {
    var path = new Path();
    for (int line = 1; line <= 3; line++) {
      line(path, box.left(), box.top() + 4 * line, box.left() + 4 * line, box.top());
    }
    return path;
  }

  private MarkTag.PlainText text(MarkShape.TextLabel label) {
    return new MarkTag.PlainText(
        label.text(),
        colour,
        x(label.anchor().column(), label.anchor().row()),
        y(label.anchor().column(), label.anchor().row()));
  }

  private ViewBox viewBox(List<MarkShape> shapes) {
    var box = shapes.stream().map(MarkShape::box).reduce(ImageBox::union).orElseThrow();
    var x1 = x(box.left(), box.top());
    var y1 = y(box.left(), box.top());
    var x2 = x(box.right(), box.bottom());
    var y2 = y(box.right(), box.bottom());
    return new ViewBox(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  private double x(double column, double row) {
    return view.toView(column, row).x() / pixelScale;
  }

  private double y(double column, double row) {
    return view.toView(column, row).y() / pixelScale;
  }

  private static void line(Path path, double x1, double y1, double x2, double y2) {
    path.getElements().addAll(new MoveTo(x1, y1), new LineTo(x2, y2));
  }
}
