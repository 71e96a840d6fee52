package overread.viewer.viewport;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// One line of text that stays readable on any tissue: a near-black rim around light letters.
public final class HaloText extends Group {
  static final Color TEXT = Color.web("#E6EAF0");
  static final Color ALERT = Color.web("#FF6A4D");
  private static final Color HALO = Color.web("#0E1114");
  private static final double RIM = 2.4;

  private final Text rim = new Text();
  private final Text letters = new Text();

  public HaloText(double size, boolean bold) {
    var font = Font.font("System", bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    for (var text : new Text[] {rim, letters}) {
      text.setFont(font);
      text.setTextOrigin(VPos.TOP);
      text.setFontSmoothingType(FontSmoothingType.GRAY);
    }
    rim.setStroke(HALO);
    rim.setFill(HALO);
    rim.setStrokeWidth(RIM);
    rim.setStrokeType(StrokeType.CENTERED);
    rim.setStrokeLineJoin(StrokeLineJoin.ROUND);
    letters.setFill(TEXT);
    setMouseTransparent(true);
    // drawn once for each new text: stroking letters costs more than painting the image
    setCache(true);
    setAutoSizeChildren(false);
    setManaged(false);
    getChildren().addAll(rim, letters);
  }

  public void setText(String text) {
    if (!text.equals(letters.getText())) {
      rim.setText(text);
      letters.setText(text);
    }
    setVisible(!text.isEmpty());
  }

  public void setFill(Paint paint) {
    letters.setFill(paint);
  }

  public double width() {
    return letters.getLayoutBounds().getWidth();
  }

  public double height() {
    return letters.getLayoutBounds().getHeight();
  }

  /// Places the top left corner of the text on a whole pixel, so that letters stay crisp.
  public void place(double x, double y) {
    setLayoutX(Math.rint(x));
    setLayoutY(Math.rint(y));
  }
}
