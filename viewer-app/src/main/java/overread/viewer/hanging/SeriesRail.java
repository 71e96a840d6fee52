package overread.viewer.hanging;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The series of the study and of its prior, 88 px wide.
public final class SeriesRail extends ScrollPane {
  private static final double WIDTH = 88;
  private final StudyImages images;
  private final VBox tiles = new VBox();
  private final Map<OpenSeries, SeriesTile> bySeries = new HashMap<>();

  public SeriesRail(StudyImages images) {
    this.images = images;
    tiles.getStyleClass().add("series-rail");
    setContent(tiles);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setFocusTraversable(false);
    images.series().addListener((ListChangeListener<OpenSeries>) _ -> fill());
    images.panes().addListener((ListChangeListener<HungPane>) _ -> watch());
    fill();
    watch();
  }

  private void fill() {
    tiles.getChildren().clear();
    for (var series : images.series()) {
      var tile =
          bySeries.computeIfAbsent(
              series, each -> new SeriesTile(each, () -> images.hangHere(each)));
      tiles.getChildren().add(tile);
    }
    showHung();
  }

  private void watch() {
    images.panes().forEach(pane -> pane.seriesProperty().addListener((_, _, _) -> showHung()));
    showHung();
  }

  private void showHung() {
    bySeries.forEach((series, tile) ->
        tile.shownNow(
            images.panes().stream()
                .anyMatch(pane -> pane.series().filter(series::equals).isPresent())));
  }
}
