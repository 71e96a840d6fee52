package overread.viewer.viewport;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;

/// The nodes of a viewport: the image with its marks and text, the scroll bar, and the border that
/// says which viewport the keys act on.
public final class ViewportView extends Region {
  /// Where a menu was asked for, in screen coordinates.
  public record MenuRequest(double screenX, double screenY) {}

  private static final Color ACTIVE = Color.web("#5B8DFF");
  private static final Color INACTIVE = Color.web("#242A31");

  private final Viewport viewport;
  private final ViewportSurface surface;
  private final SliceBar sliceBar;
  private final Rectangle border = new Rectangle();
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active", false);
  private Consumer<ViewportView> onActivated = _ -> {};
  private Consumer<ViewportView> onMaximise = _ -> {};
  private Consumer<MenuRequest> onMenu = _ -> {};
  private Consumer<String> onFindingClicked = _ -> {};

  public ViewportView(Viewport viewport) {
    this.viewport = viewport;
    surface = new ViewportSurface(viewport);
    sliceBar = new SliceBar(viewport);
    border.setManaged(false);
    border.setMouseTransparent(true);
    border.setFill(null);
    border.setStrokeType(StrokeType.INSIDE);
    border.setStroke(INACTIVE);
    getChildren().addAll(surface, sliceBar, border);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Image viewport");
    setMinSize(0, 0);
    active.addListener(_ -> border.setStroke(active.get() ? ACTIVE : INACTIVE));
    sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            viewport.hidden();
          }
        });
    new ViewportMouse(this, viewport);
  }

  public Viewport viewport() {
    return viewport;
  }

  /// Whether keys act on this viewport.
  public BooleanProperty activeProperty() {
    return active;
  }

  /// Calls when the reader presses a button in it.
  public void setOnActivated(Consumer<ViewportView> handler) {
    onActivated = handler;
  }

  /// Calls at a double click.
  public void setOnMaximise(Consumer<ViewportView> handler) {
    onMaximise = handler;
  }

  /// Calls at a right click that was no drag.
  public void setOnMenu(Consumer<MenuRequest> handler) {
    onMenu = handler;
  }

  /// Calls with the id of the finding whose mark was clicked.
  public void setOnFindingClicked(Consumer<String> handler) {
    onFindingClicked = handler;
  }

  /// Device pixels for one unit of the scene.
  double pixelScale() {
    return surface.pixelScale();
  }

  void activated() {
    onActivated.accept(this);
  }

  void maximiseAsked() {
    onMaximise.accept(this);
  }

  void menuAsked(double screenX, double screenY) {
    onMenu.accept(new MenuRequest(screenX, screenY));
  }

  void clicked(double x, double y) {
    var scale = pixelScale();
    viewport
        .markAt(x * scale, y * scale)
        .ifPresent(mark -> onFindingClicked.accept(mark.findingId()));
  }

  @Override
  protected void layoutChildren() {
    var barWidth = SliceBar.WIDTH;
    surface.resizeRelocate(0, 0, Math.max(0, getWidth() - barWidth), getHeight());
    surface.requestLayout();
    sliceBar.resizeRelocate(Math.max(0, getWidth() - barWidth), 0, barWidth, getHeight());
    border.setWidth(getWidth());
    border.setHeight(getHeight());
  }
}
