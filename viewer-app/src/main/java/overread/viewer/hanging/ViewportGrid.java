package overread.viewer.hanging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import overread.viewer.adding.PickedPlace;
import overread.viewer.viewport.ViewportView;

/// The viewports in their grid. A double click shows one alone, and again all.
public final class ViewportGrid extends GridPane {
  private static final double SLOP = 4;
  private final StudyImages images;
  private final List<ViewportView> views = new ArrayList<>();
  private final Consumer<PickedPlace> onPicked;
  private final Consumer<String> onFinding;
  private double pressedX;
  private double pressedY;

  /// @param onPicked told each place that was clicked without a drag
  /// @param onFinding told the finding whose mark was clicked
  public ViewportGrid(
      StudyImages images, Consumer<PickedPlace> onPicked, Consumer<String> onFinding) {
    this.images = images;
    this.onPicked = onPicked;
    this.onFinding = onFinding;
    setHgap(2);
    setVgap(2);
    setMinSize(0, 0);
    images.panes().addListener((ListChangeListener<HungPane>) _ -> lay());
    images.activeProperty().subscribe(_ -> showActive());
    images.onMenu(this::menuOfActive);
    lay();
  }

  /// Gives the keys to the viewport that is active.
  public void focusActive() {
    var at = images.activeProperty().get();
    if (at < views.size()) {
      views.get(at).requestFocus();
    }
  }

  private void lay() {
    views.clear();
    getChildren().clear();
    getColumnConstraints().clear();
    getRowConstraints().clear();
    var columns = 1 + images.panes().stream().mapToInt(HungPane::column).max().orElse(0);
    var rows = 1 + images.panes().stream().mapToInt(HungPane::row).max().orElse(0);
    for (var c = 0; c < columns; c++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
    }
    for (var r = 0; r < rows; r++) {
      var row = new RowConstraints();
      row.setPercentHeight(100.0 / rows);
      row.setVgrow(Priority.ALWAYS);
      getRowConstraints().add(row);
    }
    for (var pane : images.panes()) {
      var view = new ViewportView(pane.viewport());
      view.setOnActivated(_ -> images.activeProperty().set(views.indexOf(view)));
      view.setOnMaximise(_ -> maximise(view));
      view.setOnMenu(asked ->
          new PresentationMenu(view.viewport(), images.states())
              .show(view, asked.screenX(), asked.screenY()));
      view.setOnFindingClicked(onFinding);
      view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
      view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released(view, event));
      views.add(view);
      add(view, pane.column(), pane.row());
    }
    showActive();
  }

  /// In the middle of the viewport that the keys act on.
  private void menuOfActive() {
    var at = images.activeProperty().get();
    if (at < views.size()) {
      var view = views.get(at);
      var middle = view.localToScreen(view.getWidth() / 2, view.getHeight() / 3);
      if (middle != null) {
        new PresentationMenu(view.viewport(), images.states())
            .show(view, middle.getX(), middle.getY());
      }
    }
  }

  private void pressed(MouseEvent event) {
    pressedX = event.getX();
    pressedY = event.getY();
  }

  private void released(ViewportView view, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) <= SLOP) {
      var viewport = view.viewport();
      var transform = viewport.camera().transform();
      var cursor = viewport.cursorProperty().get();
      if (cursor != null && transform.width() > 0 && transform.height() > 0) {
        PointedPlace.at(viewport, cursor.x() / transform.width(), cursor.y() / transform.height())
            .ifPresent(onPicked);
      }
    }
  }

  private void maximise(ViewportView chosen) {
    var alone = views.stream().filter(ViewportView::isVisible).count() == 1;
    for (var view : views) {
      var shown = alone || view == chosen;
      view.setVisible(shown);
      view.setManaged(shown);
    }
    var many = alone || views.size() == 1;
    GridPane.setColumnSpan(chosen, many ? 1 : REMAINING);
    GridPane.setRowSpan(chosen, many ? 1 : REMAINING);
    GridPane.setColumnIndex(chosen, many ? images.panes().get(views.indexOf(chosen)).column() : 0);
    GridPane.setRowIndex(chosen, many ? images.panes().get(views.indexOf(chosen)).row() : 0);
  }

  private void showActive() {
    for (var i = 0; i < views.size(); i++) {
      views.get(i).activeProperty().set(views.size() > 1 && i == images.activeProperty().get());
    }
  }
}
