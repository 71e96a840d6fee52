package overread.viewer.viewport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One to four viewports side by side; one of them is active, and keys act on it. A double click
/// shows one alone and back. All share their layers, so that one key turns the AI layer off in all.
public final class ViewportGrid extends Region {
  private static final double GAP = 2;
  private static final int MOST = 4;

  private final LayerVisibility layers = new LayerVisibility();
  private final List<ViewportView> views = new ArrayList<>();
  private final ObjectProperty<GridLayout> layout =
      new SimpleObjectProperty<>(this, "layout", GridLayout.ONE);
  private final ReadOnlyObjectWrapper<ViewportView> active;
  private @Nullable ViewportView maximised;

  public ViewportGrid(Clock clock) {
    for (int i = 0; i < MOST; i++) {
      var view = new ViewportView(new Viewport(clock, layers));
      view.setOnActivated(this::activate);
      view.setOnMaximise(this::maximise);
      views.add(view);
    }
    active = new ReadOnlyObjectWrapper<>(this, "active", views.getFirst());
    views.getFirst().activeProperty().set(true);
    getChildren().addAll(views);
    setMinSize(0, 0);
    layout.addListener(_ -> layoutChanged());
    layoutChanged();
  }

  /// The viewports that the layout has room for, left to right, then down.
  public List<ViewportView> shown() {
    return views.subList(0, layout.get().count());
  }

  /// A viewport by its place, whether shown or not.
  public ViewportView view(int place) {
    return views.get(place);
  }

  public ObjectProperty<GridLayout> layoutProperty() {
    return layout;
  }

  public ReadOnlyObjectProperty<ViewportView> activeProperty() {
    return active.getReadOnlyProperty();
  }

  public Viewport activeViewport() {
    return active.get().viewport();
  }

  public LayerVisibility layers() {
    return layers;
  }

  public void activate(ViewportView view) {
    views.forEach(other -> other.activeProperty().set(other == view));
    active.set(view);
  }

  /// The next viewport of the layout, or the one before with -1.
  public void activateNext(int step) {
    var shown = shown();
    var at = shown.indexOf(active.get());
    activate(shown.get(Math.floorMod(at + step, shown.size())));
  }

  /// Shows one viewport alone, or all again.
  public void maximise(ViewportView view) {
    maximised = maximised == view ? null : view;
    showWhatIsShown();
  }

  private void layoutChanged() {
    maximised = null;
    if (!shown().contains(active.get())) {
      activate(views.getFirst());
    }
    showWhatIsShown();
  }

  private void showWhatIsShown() {
    for (var view : views) {
      var visible = maximised == null ? shown().contains(view) : view == maximised;
      view.setVisible(visible);
      if (!visible) {
        view.viewport().hidden();
      }
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (maximised != null) {
      maximised.resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    var columns = layout.get().columns();
    var rows = layout.get().rows();
    var width = (getWidth() - GAP * (columns - 1)) / columns;
    var height = (getHeight() - GAP * (rows - 1)) / rows;
    for (int place = 0; place < shown().size(); place++) {
      var left = snapPositionX(place % columns * (width + GAP));
      var top = snapPositionY(place / columns * (height + GAP));
      views.get(place).resizeRelocate(left, top, snapSizeX(width), snapSizeY(height));
    }
  }
}
