package overread.viewer.reading;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import overread.viewer.blinding.BlindStrip;
import overread.viewer.hanging.SeriesRail;
import overread.viewer.hanging.StudyImages;
import overread.viewer.hanging.ViewportGrid;

/// The reading desk: top bar, blind strip on a blind desk, series rail, viewports, findings rail.
public final class DeskView extends BorderPane {
  private final DeskViewModel model;
  private final ViewportGrid grid;
  private final VBox top = new VBox();
  private @Nullable BlindStrip strip;

  /// @param close goes back to the worklist
  public DeskView(DeskViewModel model, StudyImages images, Runnable close) {
    this.model = model;
    grid =
        new ViewportGrid(
            images,
            place -> model.marking().pick(place),
            finding -> {
              if (!model.marking().activeProperty().get()) {
                model.goTo(finding);
              }
            });
    top.getChildren().add(new TopBar(model, close));
    setTop(top);
    setLeft(new SeriesRail(images));
    setCenter(grid);
    setRight(new FindingsRail(model));
    model.readingProperty().subscribe(_ -> showStrip());
  }

  /// Gives the keys to the images.
  public void focusImages() {
    grid.focusActive();
  }

  /// Ends what moves.
  public void dispose() {
    if (strip != null) {
      strip.dispose();
    }
  }

  /// The strip stands from the start of a blind read to its reveal.
  private void showStrip() {
    var blind = model.readingProperty().get() != null && model.withheld();
    if (blind && strip == null) {
      strip = new BlindStrip(model.blind());
      top.getChildren().add(strip);
    } else if (!blind && strip != null) {
      strip.dispose();
      top.getChildren().remove(strip);
      strip = null;
    }
  }
}
