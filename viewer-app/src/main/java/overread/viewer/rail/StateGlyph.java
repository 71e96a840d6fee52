package overread.viewer.rail;

import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import overread.viewer.overlay.MarkState;

/// The glyph of a state, drawn the same whatever fonts are there. 16 px wide.
public final class StateGlyph extends StackPane {
  private static final double SIZE = 16;

  public StateGlyph(MarkState state) {
    var path = new SVGPath();
    path.setContent(state.glyphPath());
    var colour = Color.web(state.colour());
    path.setStroke(colour);
    path.setStrokeWidth(1.5);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setFill(state.glyphFilled() ? colour : null);
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    getChildren().add(path);
  }
}
