package overread.viewer.failure;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import overread.viewer.words.Words;

/// What the reader has to know, such as a decision that the service refused, until they have taken
/// note.
public final class NoteBar extends HBox {
  public NoteBar(String text, Runnable noted) {
    getStyleClass().add("failure");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    var sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var done = new Button(Words.say("note.noted"));
    done.setMinWidth(USE_PREF_SIZE);
    done.setOnAction(_ -> noted.run());
    getChildren().addAll(sentence, done);
  }
}
