package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import overread.dicom.geometry.OrientationLetters;

/// The text on a viewport: corners, orientation letters, AI badge, what the reader must know.
final class CornerTextLayer extends Group {
  private static final double MARGIN = 8;
  private static final double LINE = 17;
  private static final double SIZE = 13;
  private static final Color AI_BADGE = Color.web("#9DB9FF");
  private static final Color CAUTION = Color.web("#FFB000");

  private final List<HaloText> topLeft = new ArrayList<>();
  private final List<HaloText> topRight = new ArrayList<>();
  private final List<HaloText> bottomLeft = new ArrayList<>();
  private final List<HaloText> bottomRight = new ArrayList<>();
  private final HaloText[] letters = new HaloText[4];
  private final HaloText aiBadge = added(SIZE, true);
  private final HaloText message = added(SIZE + 1, true);
  private final HaloText notDiagnostic = added(SIZE, true);

  CornerTextLayer() {
    setManaged(false);
    setMouseTransparent(true);
    for (int edge = 0; edge < letters.length; edge++) {
      letters[edge] = added(15, true);
    }
    aiBadge.setFill(AI_BADGE);
    notDiagnostic.setFill(CAUTION);
    notDiagnostic.setText("NOT FOR DIAGNOSTIC USE");
  }

  void show(Viewport viewport, double width, double height) {
    var text = CornerText.of(viewport);
    corner(topLeft, text.topLeft(), MARGIN, MARGIN, false);
    corner(topRight, text.topRight(), width - MARGIN, MARGIN, true);
    var bottom = height - MARGIN;
    corner(bottomLeft, text.bottomLeft(), MARGIN, bottom - LINE * text.bottomLeft().size(), false);
    corner(
        bottomRight,
        text.bottomRight(),
        width - MARGIN,
        bottom - LINE * text.bottomRight().size(),
        true);
    edges(viewport, width, height);
    aiBadge.setText(viewport.slice().isPresent() ? viewport.aiBadgeProperty().get() : "");
    aiBadge.place((width - aiBadge.width()) / 2, MARGIN);
    var sentence = viewport.message();
    message.setText(sentence);
    message.setFill(viewport.isSharp() ? HaloText.TEXT : CAUTION);
    message.place(
        (width - message.width()) / 2,
        viewport.painter().shownIndex() < 0 ? height / 2 : MARGIN + 2.5 * LINE);
    notDiagnostic.setVisible(
        viewport.slice().isPresent() && !viewport.displayVerifiedProperty().get());
    notDiagnostic.place((width - notDiagnostic.width()) / 2, height - MARGIN - LINE);
  }

  private void edges(Viewport viewport, double width, double height) {
    var image =
        viewport
            .slice()
            .map(slice ->
                slice
                    .plane()
                    .map(OrientationLetters::of)
                    .orElseGet(() -> OrientationLetters.of(slice.header())))
            .orElse(OrientationLetters.UNKNOWN);
    var edges = EdgeLetters.onView(image, viewport.camera().transform());
    var texts = new String[] {edges.left(), edges.right(), edges.top(), edges.bottom()};
    for (int edge = 0; edge < 4; edge++) {
      letters[edge].setText(texts[edge]);
    }
    var middle = (height - letters[0].height()) / 2;
    letters[0].place(MARGIN, middle);
    letters[1].place(width - MARGIN - letters[1].width(), middle);
    letters[2].place((width - letters[2].width()) / 2, MARGIN + LINE + 2);
    letters[3].place(
        (width - letters[3].width()) / 2, height - MARGIN - 2 * LINE - letters[3].height());
  }

  private void corner(
      List<HaloText> nodes, List<CornerLine> lines, double x, double y, boolean alignedRight) {
    while (nodes.size() < lines.size()) {
      nodes.add(added(SIZE, false));
    }
    for (int line = 0; line < nodes.size(); line++) {
      var node = nodes.get(line);
      if (line >= lines.size()) {
        node.setText("");
        continue;
      }
      node.setText(lines.get(line).text());
      node.setFill(lines.get(line).alert() ? HaloText.ALERT : HaloText.TEXT);
      node.place(alignedRight ? x - node.width() : x, y + line * LINE);
    }
  }

  private HaloText added(double size, boolean bold) {
    var text = new HaloText(size, bold);
    getChildren().add(text);
    return text;
  }
}
