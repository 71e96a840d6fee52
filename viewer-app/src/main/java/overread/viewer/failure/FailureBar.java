package overread.viewer.failure;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import overread.viewer.words.Words;

/// What failed, in one line that blocks nothing: the sentence, the code, *Copy details*, *Close*.
public final class FailureBar extends HBox {
  public FailureBar(Failure failure, Runnable close) {
    getStyleClass().add("failure");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    var sentence = new Label(failure.sentence());
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var code = new Label(Words.say("failure.code", failure.code()));
    code.getStyleClass().add("quiet");
    code.setMinWidth(USE_PREF_SIZE);
    var copy = new Button(Words.say("failure.copy"));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> {
      var content = new ClipboardContent();
      content.putString(failure.details());
      Clipboard.getSystemClipboard().setContent(content);
    });
    var done = new Button(Words.say("failure.close"));
    done.setMinWidth(USE_PREF_SIZE);
    done.setOnAction(_ -> close.run());
    getChildren().addAll(sentence, code, copy, done);
  }
}
