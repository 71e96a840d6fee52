package overread.viewer.reading;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import overread.viewer.blinding.ComparisonView;
import overread.viewer.declaration.DrawerView;
import overread.viewer.keys.Command;
import overread.viewer.rail.RailPanel;
import overread.viewer.words.Words;

/// The right side of the desk: the rail, or the comparison after a reveal; the drawer; the foot.
/// 340 px wide.
final class FindingsRail extends VBox {
  static final double WIDTH = 340;
  private final DeskViewModel model;
  private final RailPanel rail;
  private final Label keys = new Label();

  FindingsRail(DeskViewModel model) {
    this.model = model;
    getStyleClass().add("rail");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    rail =
        new RailPanel(
            model.rail(),
            new RailPanel.Actions() {
              @Override
              public void goTo(String findingId) {
                model.goTo(findingId);
              }

              @Override
              public void perform(Command command) {
                model.perform(command);
              }
            });
    keys.setWrapText(true);
    var footer = new VBox(keys);
    footer.getStyleClass().add("rail-footer");
    footer.setMinHeight(66);
    footer.setMaxHeight(66);
    getChildren()
        .addAll(rail, new DrawerView(new DrawerContent(model)), new NoticeArea(model), footer);
    show(rail);
    model
        .comparisonProperty()
        .subscribe(comparison -> {
          show(comparison == null ? rail : new ComparisonView(comparison, model.review()));
          showKeys();
        });
    model.readingProperty().subscribe(_ -> showKeys());
  }

  private void showKeys() {
    keys.setText(
        Words.say(
            model.comparisonProperty().get() != null
                ? "rail.keys.compare"
                : model.withheld() ? "rail.keys.blind" : "rail.keys"));
  }

  private void show(Node body) {
    getChildren().set(0, body);
    VBox.setVgrow(body, Priority.ALWAYS);
  }
}
