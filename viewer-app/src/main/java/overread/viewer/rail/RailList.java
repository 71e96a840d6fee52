package overread.viewer.rail;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import overread.viewer.words.Words;

/// The rows of the chosen tab; the row with the focus is always in view.
final class RailList extends ScrollPane {
  /// What rows do.
  public interface Actions extends RailRowView.Actions {
    void goTo(String findingId);
  }

  private final RailViewModel model;
  private final Actions actions;
  private final VBox rows = new VBox();

  RailList(RailViewModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setFocusTraversable(false);
    setContent(rows);
    model.rows().addListener((ListChangeListener<RailRow>) _ -> show());
    model.tabProperty().addListener((_, _, _) -> show());
    model.focusedProperty().addListener((_, _, _) -> show());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    if (model.rows().isEmpty()) {
      var empty = new Label(Words.say("rail.empty." + model.tabProperty().get().name()));
      empty.getStyleClass().add("quiet");
      empty.setWrapText(true);
      empty.setStyle("-fx-padding: 14 12 0 12;");
      rows.getChildren().add(empty);
    }
    var focused = model.focusedProperty().get();
    var above = 0.0;
    for (var row : model.rows()) {
      var has = row.id().equals(focused);
      var view = new RailRowView(row, has, () -> actions.goTo(row.id()), actions);
      rows.getChildren().add(view);
      if (has) {
        bring(above);
      }
      above += has ? RailRowView.FOCUSED_HEIGHT : RailRowView.HEIGHT;
    }
  }

  /// Scrolls so that the row that begins at `above` is in view.
  private void bring(double above) {
    var all = RailRowView.HEIGHT * (model.rows().size() - 1) + RailRowView.FOCUSED_HEIGHT;
    var window = getViewportBounds().getHeight();
    if (all <= window) {
      return;
    }
    var top = getVvalue() * (all - window);
    if (above < top) {
      setVvalue(above / (all - window));
    } else if (above + RailRowView.FOCUSED_HEIGHT > top + window) {
      setVvalue((above + RailRowView.FOCUSED_HEIGHT - window) / (all - window));
    }
  }
}
