package overread.viewer.overlay;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Glyph and label of a mark, beside its box and never on it.
final class MarkTag extends Group {
  /// A text at a place, with its halo.
  static final class PlainText extends Group {
    PlainText(String words, Color colour, double x, double y) {
      var rim = text(words, FontWeight.NORMAL);
      rim.setStroke(HALO);
      rim.setFill(HALO);
      rim.setStrokeWidth(RIM);
      rim.setStrokeLineJoin(StrokeLineJoin.ROUND);
      var letters = text(words, FontWeight.NORMAL);
      letters.setFill(colour);
      setCache(true);
      getChildren().addAll(rim, letters);
      setLayoutX(Math.rint(x));
      setLayoutY(Math.rint(y));
    }
  }

  private static final Color HALO = Color.web(MarkState.HALO);
  private static final double RIM = 2.4;
  private static final double GLYPH = 12;
  private static final double GAP = 5;
  private static final double DISTANCE = 8;
  private static final double SIZE = 13;

  MarkTag(Mark mark, boolean focused, ViewBox box, double viewWidth, double viewHeight) {
    var colour = Color.web(mark.state().colour());
    setCache(true);
    getChildren().addAll(glyph(mark.state(), HALO, RIM + 1.4), glyph(mark.state(), colour, 1.4));
    var weight = focused ? FontWeight.BOLD : FontWeight.NORMAL;
    var rim = text(words(mark), weight);
    rim.setStroke(HALO);
    rim.setFill(HALO);
    rim.setStrokeWidth(RIM);
    rim.setStrokeLineJoin(StrokeLineJoin.ROUND);
    var letters = text(words(mark), weight);
    letters.setFill(colour);
    rim.setX(GLYPH + GAP);
    letters.setX(GLYPH + GAP);
    rim.setY(-2);
    letters.setY(-2);
    getChildren().addAll(rim, letters);
    place(box, GLYPH + GAP + letters.getLayoutBounds().getWidth(), viewWidth, viewHeight);
  }

  /// Above and to the right of the box; on its other side where the view ends.
  private void place(ViewBox box, double width, double viewWidth, double viewHeight) {
    var right = box.right() + DISTANCE;
    var x = right + width <= viewWidth ? right : box.left() - DISTANCE - width;
    var above = box.top() - DISTANCE - GLYPH;
    var y = above >= 0 ? above : Math.min(box.bottom() + DISTANCE, viewHeight - GLYPH - GAP);
    setLayoutX(Math.rint(Math.max(0, x)));
    setLayoutY(Math.rint(y));
  }

  /// A critical finding is named as such: its colour alone is hard to see on dark tissue.
  private static String words(Mark mark) {
    return mark.state() == MarkState.CRITICAL
        ? (mark.label() + " " + mark.state().word()).strip()
        : mark.label();
  }

  private static SVGPath glyph(MarkState state, Color colour, double width) {
    var path = new SVGPath();
    path.setContent(state.glyphPath());
    path.setStroke(colour);
    path.setStrokeWidth(width);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.setFill(state.glyphFilled() ? colour : null);
    return path;
  }

  private static Text text(String words, FontWeight weight) {
    var text = new Text(words);
    text.setFont(Font.font("System", weight, SIZE));
    text.setTextOrigin(VPos.TOP);
    return text;
  }
}
