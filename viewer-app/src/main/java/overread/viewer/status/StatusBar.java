package overread.viewer.status;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The status line, 24 px.
public final class StatusBar extends HBox {
  private static final double HEIGHT = 24;
  private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

  public StatusBar(StatusViewModel model) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setSpacing(16);
    var layers = new Label();
    layers.setMinWidth(Region.USE_PREF_SIZE);
    layers.textProperty().bind(model.layersProperty());
    var hints = new Label();
    hints.getStyleClass().add("quiet");
    hints.textProperty().bind(model.hintsProperty());
    hints.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hints, Priority.ALWAYS);
    var outbox = new Label();
    outbox.setId("outbox");
    outbox.getStyleClass().add("outbox");
    outbox.setMinWidth(Region.USE_PREF_SIZE);
    outbox.textProperty().bind(model.outboxProperty());
    var dot = new Circle(4);
    dot.getStyleClass().add("line-dot");
    var latency = new Label();
    latency.getStyleClass().add("quiet");
    latency.setMinWidth(Region.USE_PREF_SIZE);
    latency.textProperty().bind(model.latencyProperty());
    model
        .lineProperty()
        .subscribe(line -> {
          dot.pseudoClassStateChanged(SLOW, line == StatusViewModel.Line.SLOW);
          dot.pseudoClassStateChanged(LOST, line == StatusViewModel.Line.LOST);
        });
    getChildren().addAll(layers, hints, outbox, dot, latency);
  }
}
