package overread.viewer.blinding;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import overread.review.finding.Finding;
import overread.review.matching.ReadComparison;
import overread.viewer.overlay.MarkState;
import overread.viewer.rail.StateGlyph;
import overread.viewer.verdict.StudyReview;
import overread.viewer.words.Words;

/// The reveal: a beat in a sentence, then the four groups with what is asked.
public final class ComparisonView extends VBox {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-finding");
  private final Comparison model;
  private final VBox body = new VBox(4);
  private final ScrollPane scroll = new ScrollPane(body);

  public ComparisonView(Comparison model, StudyReview review) {
    this.model = model;
    setId("comparison");
    setSpacing(4);
    var beat = new Label();
    beat.getStyleClass().add("beat");
    beat.setWrapText(true);
    beat.textProperty()
        .bind(model.beatProperty().map(now -> Words.say("compare.beat." + now.name())));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    body.setStyle("-fx-padding: 0 10 10 10;");
    getChildren().addAll(beat, scroll);
    model.beatProperty().subscribe(_ -> show());
    model.focusedProperty().subscribe(_ -> show());
    review.versionProperty().subscribe(_ -> show());
  }

  private void show() {
    body.getChildren().clear();
    var groups = model.groups();
    switch (model.beatProperty().get()) {
      case MINE -> mine(groups);
      case AI -> ai(groups);
      case BOTH -> {
        mine(groups);
        ai(groups);
      }
      case GROUPS -> groups(groups);
    }
    if (model.beatProperty().get() != Comparison.Beat.GROUPS) {
      body.getChildren().add(quiet(Words.say("compare.skip")));
    }
  }

  private void mine(ReadComparison groups) {
    groups.both().forEach(pair -> plain(pair.reader(), MarkState.ADDED));
    groups.otherLabel().forEach(pair -> plain(pair.reader(), MarkState.ADDED));
    groups.readerOnly().forEach(finding -> plain(finding, MarkState.ADDED));
  }

  private void ai(ReadComparison groups) {
    groups.both().forEach(pair -> plain(pair.ai(), MarkState.UNREVIEWED));
    groups.otherLabel().forEach(pair -> plain(pair.ai(), MarkState.UNREVIEWED));
    groups.aiOnly().forEach(finding -> plain(finding, MarkState.UNREVIEWED));
  }

  private void groups(ReadComparison groups) {
    var open = model.open();
    body.getChildren()
        .add(quiet(open == 0 ? Words.say("compare.open.none") : Words.count("compare.open", open)));
    heading("compare.both", groups.both());
    groups.both().forEach(pair -> plain(pair.ai(), MarkState.UNREVIEWED));
    heading("compare.reader", groups.readerOnly());
    groups.readerOnly().forEach(finding -> plain(finding, MarkState.ADDED));
    heading("compare.ai", groups.aiOnly());
    questions(false);
    heading("compare.other", groups.otherLabel());
    questions(true);
    bringFocused();
  }

  /// Scrolls so that the question with the focus is in view.
  private void bringFocused() {
    body.applyCss();
    body.layout();
    for (var row : body.getChildren()) {
      if (row.getPseudoClassStates().contains(FOCUSED)) {
        var all = body.getBoundsInLocal().getHeight();
        var window = scroll.getViewportBounds().getHeight();
        if (all > window) {
          var middle = row.getBoundsInParent().getCenterY() - window / 2;
          scroll.setVvalue(Math.clamp(middle / (all - window), 0, 1));
        }
      }
    }
  }

  private void heading(String key, List<?> group) {
    var label = new Label(Words.say(key, group.size()));
    label.getStyleClass().add("group-heading");
    body.getChildren().add(label);
    if (group.isEmpty()) {
      body.getChildren().add(quiet(Words.say("compare.none")));
    }
  }

  private void questions(boolean mismatches) {
    var questions = model.questions();
    for (var i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      if ((question.mine() != null) == mismatches) {
        body.getChildren().add(question(question, i));
      }
    }
  }

  private VBox question(Comparison.Question question, int index) {
    var focused = model.focusedProperty().get() == index;
    var answer = model.answered(question);
    var state = new Label(Words.say("compare." + answer.name()));
    state.getStyleClass().add("quiet");
    state.setMinWidth(USE_PREF_SIZE);
    var row = new VBox(3, line(question.ai(), MarkState.of(answer), state));
    var mine = question.mine();
    if (mine != null) {
      row.getChildren().add(quiet(Words.say("compare.you-said", mine.label())));
    }
    if (focused) {
      row.getChildren()
          .add(
              new HBox(
                  12,
                  new Label(Words.say("compare.agree")),
                  new Label(Words.say("compare.disagree")),
                  new Label(Words.say("compare.unsure"))));
    }
    row.getStyleClass().add("compare-row");
    row.pseudoClassStateChanged(FOCUSED, focused);
    row.setAccessibleText(question.ai().label() + ", " + state.getText());
    row.setOnMouseClicked(_ -> model.focus(index));
    return row;
  }

  private void plain(Finding finding, MarkState look) {
    var row = new VBox(line(finding, look));
    row.getStyleClass().add("compare-row");
    body.getChildren().add(row);
  }

  private static HBox line(Finding finding, MarkState look, Label... more) {
    var label = new Label(finding.label());
    label.getStyleClass().add("strong");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(8, new StateGlyph(look), label, gap);
    line.getChildren().addAll(more);
    return line;
  }

  private static Label quiet(String words) {
    var label = new Label(words);
    label.getStyleClass().add("quiet");
    label.setWrapText(true);
    return label;
  }
}
