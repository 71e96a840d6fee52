package overread.viewer.hanging;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import overread.dicom.image.GreyTable;
import overread.viewer.words.Words;

/// One series of the rail: picture, number and count, how much of it is loaded.
final class SeriesTile extends Button {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown-now");
  private static final double WIDTH = 72;
  private final OpenSeries series;
  private final ImageView picture = new ImageView();
  private final Rectangle loaded = new Rectangle(0, 3);
  private boolean watching;

  SeriesTile(OpenSeries series, Runnable hang) {
    this.series = series;
    getStyleClass().setAll("button", "series-tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    var what = series.series();
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(WIDTH);
    var frame = new javafx.scene.layout.StackPane(picture);
    frame.setMinSize(WIDTH, WIDTH);
    frame.setStyle("-fx-background-color: black;");
    var number = new Label((series.prior() ? "P " : "") + what.number());
    number.getStyleClass().add("strong");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var count = new Label(Integer.toString(series.images()));
    count.getStyleClass().add("quiet");
    loaded.setStyle("-fx-fill: #5A6672;");
    var bar = new HBox(loaded);
    bar.setMinHeight(3);
    setGraphic(new VBox(2, frame, bar, new HBox(number, gap, count)));
    setMaxWidth(80);
    setMinWidth(80);
    var spoken =
        Words.say(
            "series.spoken",
            what.number(),
            what.description().isBlank() ? what.modality() : what.description(),
            Words.count("worklist.images", series.images()));
    setAccessibleText(spoken);
    setTooltip(new Tooltip(spoken));
    setOnAction(_ -> hang.run());
  }

  /// Whether the series hangs in a viewport now; the first time begins to watch its stack.
  void shownNow(boolean shown) {
    pseudoClassStateChanged(SHOWN, shown);
    if (shown && !watching) {
      watching = true;
      var stack = series.stack();
      stack.loadedProperty().subscribe(count -> progress(count.intValue(), stack.size()));
    }
  }

  private void progress(int count, int all) {
    loaded.setWidth(all == 0 ? 0 : WIDTH * count / all);
    if (picture.getImage() == null && count > 0) {
      var stack = series.stack();
      Thumbnail.slice(stack)
          .ifPresent(index ->
              stack.read(
                  index,
                  frame -> {
                    if (frame.format().samplesPerPixel() == 1) {
                      picture.setImage(
                          Thumbnail.of(frame, GreyTable.of(stack.header(index), null, false)));
                    }
                  }));
    }
  }
}
