package overread.viewer.blinding;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import overread.viewer.words.Words;

/// The strip of a blind read. It can't be dismissed, is 28 px high on every study, and says the
/// same whether there is AI or not.
public final class BlindStrip extends HBox {
  private static final double HEIGHT = 28;
  private static final double RADIUS = 8;
  private final AnimationTimer ticking;

  public BlindStrip(BlindRead model) {
    getStyleClass().add("blind-strip");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    var words = new Label(Words.say("blind.strip"));
    words.setId("blind-strip");
    words.getStyleClass().add("strip-words");
    words.setMinWidth(USE_PREF_SIZE);
    var message = new Label();
    message.setId("blind-message");
    message.textProperty().bind(model.messageProperty());
    var reveal = new Button(Words.say("blind.reveal"));
    reveal.getStyleClass().add("small");
    reveal.setFocusTraversable(false);
    reveal.setMinWidth(USE_PREF_SIZE);
    reveal.setOnAction(_ -> model.reveal());
    shown(reveal, model, BlindRead.Step.SEALED);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(ring(model), words, message, reveal, gap, reason(model), glass(model));
    ticking =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            model.tick();
          }
        };
    ticking.start();
  }

  /// Ends what moves.
  public void dispose() {
    ticking.stop();
  }

  private static StackPane ring(BlindRead model) {
    var track = new Circle(RADIUS);
    track.getStyleClass().add("lock-ring-track");
    var filled = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
    filled.getStyleClass().add("lock-ring");
    filled.lengthProperty().bind(model.ringProperty().multiply(-360));
    var group = new javafx.scene.Group(track, filled);
    var pane = new StackPane(group);
    pane.setMinWidth(22);
    pane.setAccessibleText(Words.say("blind.ring"));
    return pane;
  }

  private static TextField reason(BlindRead model) {
    var field = new TextField();
    field.setId("glass-reason");
    field.setPromptText(Words.say("blind.reason.prompt"));
    field.setAccessibleText(Words.say("blind.reason"));
    field.setPrefWidth(360);
    field.setStyle("-fx-padding: 1 6 1 6;");
    field.setOnAction(_ -> model.breakGlass(field.getText()));
    shown(field, model, BlindRead.Step.ASKING_FOR_REASON);
    model
        .stepProperty()
        .subscribe(step -> {
          if (step == BlindRead.Step.ASKING_FOR_REASON) {
            field.requestFocus();
          }
        });
    return field;
  }

  private static Button glass(BlindRead model) {
    var button = new Button(Words.say("blind.glass"));
    button.setId("break-glass");
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> model.askToBreakGlass());
    shown(button, model, BlindRead.Step.READING);
    return button;
  }

  private static void shown(Region node, BlindRead model, BlindRead.Step when) {
    node.visibleProperty().bind(model.stepProperty().map(step -> step == when));
    node.managedProperty().bind(node.visibleProperty());
  }
}
