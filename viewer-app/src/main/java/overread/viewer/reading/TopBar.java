package overread.viewer.reading;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import overread.review.reading.Reading;
import overread.review.reading.ReadingState;
import overread.viewer.keys.Command;
import overread.viewer.patient.PatientText;
import overread.viewer.words.Words;

/// Patient, accession and study; the AI chip where AI may be known of. 36 px, always.
final class TopBar extends HBox {
  private static final double HEIGHT = 36;

  TopBar(DeskViewModel model, Runnable close) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(14);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    var back = new Button("‹ " + Words.say("top.close"));
    back.getStyleClass().add("flat");
    back.setFocusTraversable(false);
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(_ -> close.run());

    var row = model.row();
    var name = new Label(PatientText.name(row.patientName()));
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    var age = new Label(PatientText.age(row.birthDate(), row.sex(), row.studyDate()));
    age.setMinWidth(USE_PREF_SIZE);
    var ids = new Label(join(row.patientId(), row.accession()));
    ids.getStyleClass().add("quiet");
    var study =
        new Label(join(row.description(), PatientText.moment(row.studyDate(), row.studyTime())));
    study.setTextOverrun(OverrunStyle.ELLIPSIS);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(back, name, age, ids, study, gap);
    getChildren().addAll(marks(model), chip(model), explain(model));
  }

  private static String join(String one, String other) {
    return one.isBlank() ? other : other.isBlank() ? one : one + " · " + other;
  }

  /// Words about the reading itself: signed, not blind.
  private static HBox marks(DeskViewModel model) {
    var box = new HBox(6);
    box.setAlignment(Pos.CENTER);
    model
        .readingProperty()
        .subscribe(reading -> {
          box.getChildren().clear();
          mark(box, reading);
        });
    return box;
  }

  private static void mark(HBox box, @Nullable Reading reading) {
    if (reading == null) {
      return;
    }
    if (reading.state() == ReadingState.SIGNED) {
      box.getChildren().add(word("top.signed"));
    }
    if (reading.brokenGlass() != null) {
      box.getChildren().add(word("top.not-blind"));
    }
  }

  private static Label word(String key) {
    var label = new Label(Words.say(key));
    label.getStyleClass().add("mark-word");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static HBox chip(DeskViewModel model) {
    var text = new Label();
    text.setId("ai-chip");
    text.getStyleClass().add("chip");
    text.setMaxWidth(620);
    text.textProperty().bind(model.chipProperty());
    text.visibleProperty().bind(model.chipProperty().isNotEmpty());
    text.managedProperty().bind(text.visibleProperty());
    var dot = new Circle(4);
    dot.getStyleClass().add("late-dot");
    var late = new Button(Words.say("top.late"), dot);
    late.setId("late");
    late.getStyleClass().add("flat");
    late.setAccessibleText(Words.say("top.late.spoken"));
    late.setFocusTraversable(false);
    late.setMinWidth(USE_PREF_SIZE);
    late.visibleProperty().bind(model.lateProperty());
    late.managedProperty().bind(model.chipProperty().isNotEmpty());
    late.setOnAction(_ -> model.takeLate());
    var box = new HBox(6, late, text);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  private static Button explain(DeskViewModel model) {
    var button = new Button(Words.say("top.explain"));
    button.setAccessibleText(Words.say("top.explain.spoken"));
    button.setFocusTraversable(false);
    button.visibleProperty().bind(model.chipProperty().isNotEmpty());
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(_ -> model.perform(Command.EXPLAIN));
    return button;
  }
}
