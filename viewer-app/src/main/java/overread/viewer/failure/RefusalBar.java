package overread.viewer.failure;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import overread.client.outbox.Refusal;
import overread.viewer.words.Words;

/// A decision that the service refused, until the reader has taken note.
public final class RefusalBar extends HBox {
  public RefusalBar(Refusal refusal, Runnable noted) {
    getStyleClass().add("failure");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    var sentence = new Label(Words.say("refusal.title", refusal.sentence()));
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var done = new Button(Words.say("refusal.noted"));
    done.setMinWidth(USE_PREF_SIZE);
    done.setOnAction(_ -> noted.run());
    getChildren().addAll(sentence, done);
  }
}
