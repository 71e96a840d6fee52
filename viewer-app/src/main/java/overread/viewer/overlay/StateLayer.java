package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.DrawnShape;
import overread.dicom.pr.DrawnText;
import overread.dicom.seg.Rgb;
import overread.viewer.render.ViewTransform;

/// Shapes and texts of a presentation state as nodes, placed from the view's transform, so that
/// strokes and letters keep their size and letters stay upright. Nothing here touches the image.
public final class StateLayer extends Group {
  /// No screen reaches further, and longer lines are drawn badly.
  private static final double FAR = 20_000;

  private static final double STROKE = 1.5;
  private static final double HALO = 1;
  private static final double ARM = 5;
  private static final double HEAD = 11;
  private static final double HEAD_ANGLE = Math.toRadians(24);
  private static final double BAR = 6;
  private static final double FILLING = 0.35;

  private record Scene(
      List<DrawnLayer> layers,
      Optional<DisplayedArea> area,
      ViewTransform view,
      double pixelScale) {}

  private @Nullable Scene shown;

  public StateLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /// Draws layers from the lowest to the top one; does nothing when all is as it was.
  ///
  /// @param area what fractions of the displayed area count; empty for the whole image
  /// @param pixelScale device pixels for one unit of the scene
  public void show(
      List<DrawnLayer> layers,
      Optional<DisplayedArea> area,
      ViewTransform view,
      double pixelScale) {
    var scene = new Scene(layers, area, view, pixelScale);
    if (scene.equals(shown)) {
      return;
    }
    shown = scene;
    var places = new StatePlaces(area, view, pixelScale);
    var nodes = new ArrayList<Node>();
    for (var layer : layers) {
      layer.shapes().forEach(shape -> shape(shape, places, nodes));
      layer.texts().forEach(text -> text(text, places, nodes));
    }
    getChildren().setAll(nodes);
  }

  private static void shape(DrawnShape shape, StatePlaces places, List<Node> nodes) {
    var points = new ArrayList<StatePlaces.Place>();
    for (int i = 0; i + 1 < shape.points().length; i += 2) {
      points.add(places.of(shape.units(), shape.points()[i], shape.points()[i + 1]));
    }
    var path = new Path();
    switch (shape.form()) {
      case CROSSES ->
          points.forEach(at -> {
            line(path, at.x() - ARM, at.y(), at.x() + ARM, at.y());
            line(path, at.x(), at.y() - ARM, at.x(), at.y() + ARM);
          });
      case OPEN -> lines(path, points);
      case CLOSED -> {
        lines(path, points);
        path.getElements().add(new ClosePath());
      }
      case ARROW -> {
        lines(path, points);
        var tip = points.get(1);
        var back = Math.atan2(points.get(0).y() - tip.y(), points.get(0).x() - tip.x());
        for (var side : new double[] {-HEAD_ANGLE, HEAD_ANGLE}) {
          line(
              path,
              tip.x(),
              tip.y(),
              tip.x() + HEAD * Math.cos(back + side),
              tip.y() + HEAD * Math.sin(back + side));
        }
      }
      case BARRED -> {
        lines(path, points);
        var way =
            Math.atan2(
                points.get(1).y() - points.get(0).y(), points.get(1).x() - points.get(0).x());
        for (var end : points) {
          var x = BAR * -Math.sin(way);
          var y = BAR * Math.cos(way);
          line(path, end.x() - x, end.y() - y, end.x() + x, end.y() + y);
        }
      }
    }
    var colour = colour(shape.colour());
    var halo = new Path(path.getElements());
    dress(halo, Color.web(MarkState.HALO), STROKE + 2 * HALO);
    dress(path, colour, STROKE);
    if (shape.filled()) {
      path.setFill(colour.deriveColor(0, 1, 1, FILLING));
    }
    nodes.add(halo);
    nodes.add(path);
  }

  private static void text(DrawnText text, StatePlaces places, List<Node> nodes) {
    var words = new MarkTag.PlainText(String.join("\n", text.lines()), colour(text.colour()), 0, 0);
    var size = words.getLayoutBounds();
    var anchor = text.anchor();
    var at =
        anchor == null || anchor.units() == AnnotationUnits.MATRIX
            ? null
            : places.of(anchor.units(), anchor.column(), anchor.row());
    var place = places.text(text, at, size.getWidth(), size.getHeight());
    words.setLayoutX(Math.rint(place.x()));
    words.setLayoutY(Math.rint(place.y()));
    if (at != null && anchor != null && anchor.visible()) {
      var pointer = new Path();
      line(
          pointer,
          Math.clamp(at.x(), place.x(), place.x() + size.getWidth()),
          Math.clamp(at.y(), place.y(), place.y() + size.getHeight()),
          at.x(),
          at.y());
      var halo = new Path(pointer.getElements());
      dress(halo, Color.web(MarkState.HALO), STROKE + 2 * HALO);
      dress(pointer, colour(text.colour()), STROKE);
      nodes.add(halo);
      nodes.add(pointer);
    }
    nodes.add(words);
  }

  private static Color colour(Rgb colour) {
    return Color.rgb(colour.red(), colour.green(), colour.blue());
  }

  private static void dress(Path path, Color colour, double width) {
    path.setStroke(colour);
    path.setStrokeWidth(width);
    path.setFill(null);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
  }

  private static void lines(Path path, List<StatePlaces.Place> points) {
    if (points.stream().anyMatch(at -> Math.abs(at.x()) > FAR || Math.abs(at.y()) > FAR)) {
      for (int i = 0; i + 1 < points.size(); i++) {
        cut(path, points.get(i), points.get(i + 1));
      }
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      var at = points.get(i);
      path.getElements().add(i == 0 ? new MoveTo(at.x(), at.y()) : new LineTo(at.x(), at.y()));
    }
  }

  /// Only the part of a line that lies near the screen; its direction stays what it is.
  private static void cut(Path path, StatePlaces.Place from, StatePlaces.Place to) {
    var dx = to.x() - from.x();
    var dy = to.y() - from.y();
    var first = 0.0;
    var last = 1.0;
    var steps = new double[] {-dx, dx, -dy, dy};
    var rooms = new double[] {from.x() + FAR, FAR - from.x(), from.y() + FAR, FAR - from.y()};
    for (int side = 0; side < 4; side++) {
      if (steps[side] == 0 && rooms[side] < 0) {
        return;
      } else if (steps[side] < 0) {
        first = Math.max(first, rooms[side] / steps[side]);
      } else if (steps[side] > 0) {
        last = Math.min(last, rooms[side] / steps[side]);
      }
    }
    if (first < last) {
      line(
          path,
          from.x() + first * dx,
          from.y() + first * dy,
          from.x() + last * dx,
          from.y() + last * dy);
    }
  }

  private static void line(Path path, double x1, double y1, double x2, double y2) {
    path.getElements().addAll(new MoveTo(x1, y1), new LineTo(x2, y2));
  }
}
