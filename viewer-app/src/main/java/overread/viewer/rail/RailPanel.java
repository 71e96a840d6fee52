package overread.viewer.rail;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The rail from top to bottom: coverage strip where AI may be known of, tabs, rows.
public final class RailPanel extends VBox {
  /// What the reader does on the rail.
  public interface Actions extends RailList.Actions {}

  public RailPanel(RailViewModel model, Actions actions) {
    var coverage = new CoverageStrip(model);
    var rows = new RailList(model, actions);
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(coverage, new RailTabs(model), rows);
    Runnable show =
        () -> {
          var known = model.tabs().size() > 1;
          coverage.setVisible(known);
          coverage.setManaged(known);
        };
    model.tabs().addListener((ListChangeListener<RailTab>) _ -> show.run());
    show.run();
  }
}
