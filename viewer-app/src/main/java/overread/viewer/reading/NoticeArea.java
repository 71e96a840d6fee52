package overread.viewer.reading;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import overread.review.verdict.RejectReason;
import overread.viewer.adding.Marking;
import overread.viewer.words.Words;

/// The foot of the rail: one quiet sentence, the reasons after a reject, or the labels while a
/// finding is being marked. Its height never changes.
final class NoticeArea extends VBox {
  private static final double HEIGHT = 172;
  private final DeskViewModel model;

  NoticeArea(DeskViewModel model) {
    this.model = model;
    getStyleClass().add("rail-notice");
    setSpacing(4);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    var marking = model.marking();
    model.noticeProperty().subscribe(_ -> show());
    model.reasons().offeredProperty().subscribe(_ -> show());
    marking.activeProperty().subscribe(_ -> show());
    marking.typedProperty().subscribe(_ -> show());
    marking.placeProperty().subscribe(_ -> show());
  }

  private void show() {
    getChildren().clear();
    if (model.marking().activeProperty().get()) {
      showMarking(model.marking());
    } else if (model.reasons().offeredProperty().get()) {
      showReasons();
    } else {
      var notice = model.noticeProperty().get();
      var sentence = text(notice.sentence());
      sentence.setId("notice");
      if (notice.urgent()) {
        sentence.getStyleClass().add("urgent");
      }
      getChildren().add(sentence);
    }
  }

  private void showReasons() {
    getChildren().add(text(Words.say("reject.why")));
    var choices = new FlowPane(12, 3);
    var number = 1;
    for (var reason : RejectReason.values()) {
      choices.getChildren().add(new Label(number + " " + reason.words()));
      number++;
    }
    getChildren().add(choices);
  }

  private void showMarking(Marking marking) {
    var changing = marking.changingProperty().get();
    getChildren()
        .add(
            text(
                changing == null
                    ? Words.say("marking.new")
                    : marking.placeProperty().get() == null
                        ? Words.say("marking.change", changing.label())
                        : Words.say("marking.confirm")));
    var choices = new FlowPane(10, 2);
    for (var label : marking.candidates()) {
      choices.getChildren().add(new Label(label.letters() + " " + label.words()));
    }
    getChildren().add(choices);
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
