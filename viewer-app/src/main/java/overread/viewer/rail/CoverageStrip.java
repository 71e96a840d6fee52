package overread.viewer.rail;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import overread.review.coverage.CoverageCell;
import overread.review.coverage.CoverageState;
import overread.viewer.words.Words;

/// What AI looked at, and what it did not: one cell for each declared abnormality. As high with
/// marks as without; never green, never a tick.
final class CoverageStrip extends VBox {
  private static final double HEIGHT = 86;
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private final FlowPane cells = new FlowPane(4, 4);

  CoverageStrip(RailViewModel model) {
    getStyleClass().add("coverage");
    setSpacing(4);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    var clip = new Rectangle(4000, HEIGHT);
    setClip(clip);
    var heading = new Label(Words.say("rail.coverage"));
    heading.getStyleClass().add("group-title");
    getChildren().addAll(heading, cells);
    model.coverage().addListener((ListChangeListener<CoverageCell>) _ -> show(model));
    show(model);
  }

  private void show(RailViewModel model) {
    cells.getChildren().clear();
    if (model.coverage().isEmpty()) {
      var none = new Label(Words.say("coverage.none"));
      none.getStyleClass().add("quiet");
      cells.getChildren().add(none);
    }
    for (var cell : model.coverage()) {
      var words = Words.say("coverage.spoken", cell.abnormality().meaning(), cell.state().words());
      var label = new Label(words);
      label.getStyleClass().add("coverage-cell");
      label.setMaxWidth(318);
      label.setAccessibleText(words);
      label.setTooltip(new Tooltip(words + " · " + cell.algorithm().badge()));
      label.pseudoClassStateChanged(FOUND, cell.state() == CoverageState.FOUND);
      label.pseudoClassStateChanged(FAILED, cell.state() == CoverageState.FAILED);
      cells.getChildren().add(label);
    }
  }
}
