package overread.viewer.viewport;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;

/// The scale bar, along the bottom of the view. Its length stands on the left, where the corner
/// text is shortest.
final class ScaleBarLayer extends Group {
  private static final double TICK = 6;
  private static final Color HALO = Color.web("#0E1114");

  private final Polyline rim = line(HALO, 3.5);
  private final Polyline bar = line(HaloText.TEXT, 1.5);
  private final HaloText text = new HaloText(13, false);

  ScaleBarLayer() {
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(rim, bar, text);
  }

  /// @param pixelScale device pixels for one unit of the scene
  void show(Viewport viewport, double pixelScale, double width, double height) {
    var scale = ScaleBar.of(viewport);
    setVisible(scale.isPresent() && viewport.layers().textProperty().get());
    scale.ifPresent(bar -> {
      var length = bar.pixels() / pixelScale;
      var left = Math.rint((width - length) / 2) + 0.5;
      var base = Math.rint(height - 30) + 0.5;
      place(left, base, length);
      text.setText(bar.text());
      text.place(left - text.width() - 6, base - 12);
    });
  }

  private void place(double left, double base, double length) {
    Double[] points = {
      left, base - TICK, left, base, left + length, base, left + length, base - TICK
    };
    rim.getPoints().setAll(points);
    bar.getPoints().setAll(points);
  }

  private static Polyline line(Color colour, double width) {
    var line = new Polyline();
    line.setStroke(colour);
    line.setStrokeWidth(width);
    line.setStrokeLineCap(StrokeLineCap.SQUARE);
    line.setFill(null);
    return line;
  }
}
