package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The scroll bar of a stack: the slice's place, how much is loaded, and a tick for each slice that
/// holds findings.
final class SliceBar extends Region {
  static final double WIDTH = 12;
  private static final Color TRACK = Color.web("#1A1F25");
  private static final Color THUMB = Color.web("#AEB7C2");

  private final Viewport viewport;
  private final Rectangle track = new Rectangle();
  private final Rectangle thumb = new Rectangle();
  private final List<Rectangle> ticks = new ArrayList<>();
  private List<SliceTick> shown = List.of();

  SliceBar(Viewport viewport) {
    this.viewport = viewport;
    setManaged(false);
    setAccessibleText("Slices");
    track.setFill(TRACK);
    thumb.setFill(THUMB);
    thumb.setArcWidth(4);
    thumb.setArcHeight(4);
    getChildren().addAll(track, thumb);
    viewport.onChange(this::requestLayout);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::scroll);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scroll);
  }

  private void refreshTicks() {
    var now = viewport.ticks();
    if (!now.equals(shown)) {
      shown = now;
      getChildren().removeAll(ticks);
      ticks.clear();
      for (var tick : now) {
        ticks.add(new Rectangle(WIDTH, 2, Color.web(tick.state().colour())));
      }
      getChildren().addAll(getChildren().indexOf(thumb), ticks);
    }
  }

  @Override
  protected void layoutChildren() {
    track.setWidth(getWidth());
    track.setHeight(getHeight());
    var stack = viewport.stackProperty().get();
    thumb.setVisible(stack != null && stack.size() > 1);
    refreshTicks();
    if (stack == null || stack.size() == 0) {
      return;
    }
    var slices = stack.size();
    var step = getHeight() / slices;
    for (int tick = 0; tick < ticks.size(); tick++) {
      ticks.get(tick).setY(Math.rint((shown.get(tick).index() + 0.5) * step) - 1);
    }
    var tall = Math.max(14, step);
    thumb.setX(2);
    thumb.setWidth(Math.max(0, getWidth() - 4));
    thumb.setHeight(tall);
    thumb.setOpacity(0.75);
    thumb.setY(
        Math.clamp(
            (viewport.indexProperty().get() + 0.5) * step - tall / 2,
            0,
            Math.max(0, getHeight() - tall)));
  }

  private void scroll(MouseEvent event) {
    var stack = viewport.stackProperty().get();
    if (stack != null && getHeight() > 0 && event.getButton() == MouseButton.PRIMARY) {
      viewport.goTo((int) (event.getY() / getHeight() * stack.size()));
    }
    event.consume();
  }
}
