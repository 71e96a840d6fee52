package overread.viewer.rail;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import overread.review.verdict.FindingState;
import overread.viewer.keys.Command;
import overread.viewer.overlay.MarkState;
import overread.viewer.words.Words;

/// One row: two lines in 56 px, three in 84 px while it has the focus.
final class RailRowView extends HBox {
  static final double HEIGHT = 56;
  static final double FOCUSED_HEIGHT = 84;
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-finding");

  /// What a row's buttons do.
  interface Actions {
    void perform(Command command);
  }

  RailRowView(RailRow row, boolean focused, Runnable choose, Actions actions) {
    getStyleClass().add("rail-row");
    setFillHeight(true);
    var height = focused ? FOCUSED_HEIGHT : HEIGHT;
    setMinHeight(height);
    setMaxHeight(height);
    setSpacing(8);
    pseudoClassStateChanged(FOCUSED, focused);
    setAccessibleText(row.spoken());
    setOnMouseClicked(_ -> choose.run());

    var look = MarkState.of(row.state());
    var stripe = new Region();
    stripe.getStyleClass().add("rail-stripe");
    stripe.setBackground(
        javafx.scene.layout.Background.fill(
            focused ? Color.web(look.colour()) : Color.TRANSPARENT));
    var number = new Label(Integer.toString(row.number()));
    number.getStyleClass().add("quiet");
    var glyph = new VBox(3, new StateGlyph(look), number);
    glyph.setMinWidth(20);
    glyph.setAlignment(Pos.TOP_CENTER);
    glyph.setPadding(new Insets(9, 0, 0, 0));
    var lines = new VBox(3, first(row), second(row));
    lines.setAlignment(focused ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    lines.setPadding(focused ? new Insets(7, 0, 5, 0) : Insets.EMPTY);
    HBox.setHgrow(lines, Priority.ALWAYS);
    if (focused) {
      lines.getChildren().add(third(row, actions));
    }
    getChildren().addAll(stripe, glyph, lines);
  }

  private static HBox first(RailRow row) {
    var label = new Label(row.label());
    label.getStyleClass().add("finding-label");
    label.setMinWidth(40);
    var size = new Label(row.size());
    size.setMinWidth(USE_PREF_SIZE);
    return line(label, gap(), size);
  }

  private static HBox second(RailRow row) {
    var place = new Label(row.place());
    place.getStyleClass().add("quiet");
    place.setMinWidth(30);
    var state = new Label(row.stateWords());
    state.setMinWidth(USE_PREF_SIZE);
    state.setMaxWidth(230);
    if (row.state() != FindingState.UNREVIEWED) {
      state.setStyle("-fx-text-fill: " + readable(MarkState.of(row.state())) + ";");
    }
    return line(place, gap(), state);
  }

  /// The state's colour where it has contrast enough for text, else the plain text colour.
  private static String readable(MarkState state) {
    return switch (state) {
      case ACCEPTED, MODIFIED, ADDED -> state.colour();
      case UNREVIEWED, REJECTED, CRITICAL, PRIOR -> "-color-fg-muted";
    };
  }

  private static HBox third(RailRow row, Actions actions) {
    var line = line();
    var score = row.score();
    if (score != null) {
      var number = new Label(Words.say("rail.score", score.text()));
      number.setMinWidth(USE_PREF_SIZE);
      line.getChildren().addAll(number, new ScoreBar(score));
    }
    line.getChildren().add(gap());
    if (row.state() != FindingState.ADDED) {
      line.getChildren()
          .addAll(
              button("rail.accept", Command.ACCEPT, actions),
              button("rail.reject", Command.REJECT, actions));
    }
    line.getChildren().add(button("rail.modify", Command.MODIFY, actions));
    line.setSpacing(6);
    return line;
  }

  private static Button button(String key, Command command, Actions actions) {
    var button = new Button(Words.say(key));
    button.getStyleClass().addAll("verdict-button", "small");
    button.setAccessibleText(Words.say(key + ".spoken"));
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> actions.perform(command));
    return button;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static HBox line(javafx.scene.Node... nodes) {
    var line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
