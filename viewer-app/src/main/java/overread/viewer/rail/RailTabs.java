package overread.viewer.rail;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import overread.viewer.words.Words;

/// The tabs with their counts; one tab alone is a heading.
final class RailTabs extends HBox {
  private final RailViewModel model;

  RailTabs(RailViewModel model) {
    this.model = model;
    getStyleClass().add("rail-tabs");
    model.tabs().addListener((ListChangeListener<RailTab>) _ -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    var group = new ToggleGroup();
    for (var tab : model.tabs()) {
      var button = new ToggleButton();
      button.getStyleClass().setAll("toggle-button", "rail-tab");
      button.setToggleGroup(group);
      button.setMinWidth(0);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, model.tabs().size() > 1 ? Priority.ALWAYS : Priority.NEVER);
      button.setFocusTraversable(false);
      var name = new Label(Words.say("tab." + tab.name()));
      name.setMinWidth(USE_PREF_SIZE);
      var count = new Label();
      count.getStyleClass().add("tab-count");
      count.textProperty().bind(model.countProperty(tab).map(Object::toString));
      var face = new VBox(name, count);
      face.setAlignment(Pos.CENTER);
      button.setGraphic(face);
      button
          .accessibleTextProperty()
          .bind(
              model
                  .countProperty(tab)
                  .map(n -> Words.say("tab.spoken", Words.say("tab." + tab.name()), n)));
      button.setOnAction(_ -> model.tabProperty().set(tab));
      model.tabProperty().subscribe(chosen -> button.setSelected(chosen == tab));
      getChildren().add(button);
    }
  }
}
