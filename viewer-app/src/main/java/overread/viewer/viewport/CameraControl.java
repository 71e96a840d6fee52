package overread.viewer.viewport;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import overread.viewer.overlay.ImageBox;
import overread.viewer.render.Camera;
import overread.viewer.render.ViewTransform;

/// Moves a viewport's camera. All lengths are device pixels of the view.
public final class CameraControl {
  /// A mark whose longer side shows smaller than this is zoomed in on.
  private static final double TINY = 40;

  /// A tiny mark is shown about this large.
  private static final double READABLE = 96;

  private final ObjectProperty<Camera> camera =
      new SimpleObjectProperty<>(this, "camera", Camera.FIT);
  private int columns = 1;
  private int rows = 1;
  private double rowAspect = 1;
  private int width = 1;
  private int height = 1;

  public ObjectProperty<Camera> cameraProperty() {
    return camera;
  }

  /// Where image points lie on the view now.
  public ViewTransform transform() {
    return ViewTransform.of(columns, rows, rowAspect, width, height, camera.get());
  }

  void setImage(int newColumns, int newRows, double newRowAspect) {
    columns = Math.max(1, newColumns);
    rows = Math.max(1, newRows);
    rowAspect = newRowAspect;
  }

  void setViewSize(int newWidth, int newHeight) {
    width = Math.max(1, newWidth);
    height = Math.max(1, newHeight);
  }

  /// Moves the image with the pointer.
  public void pan(double right, double down) {
    var view = transform();
    var centre = view.toImage(width / 2.0 - right, height / 2.0 - down);
    camera.set(camera.get().lookingAt(centre.column(), centre.row(), view.perColumn()));
  }

  /// Zooms by a factor; the image point under (x, y) stays there.
  public void zoom(double factor, double x, double y) {
    var view = transform();
    var under = view.toImage(x, y);
    var scaled = camera.get().lookingAt(under.column(), under.row(), view.perColumn() * factor);
    camera.set(scaled);
    pan(x - width / 2.0, y - height / 2.0);
  }

  /// Zooms about the middle of the view.
  public void zoom(double factor) {
    zoom(factor, width / 2.0, height / 2.0);
  }

  /// The whole image in view.
  public void fit() {
    camera.set(camera.get().fitted());
  }

  /// One device pixel for each image column.
  public void oneToOne() {
    zoom(1 / transform().perColumn());
  }

  public void rotateRight() {
    camera.set(camera.get().turned(1));
  }

  public void rotateLeft() {
    camera.set(camera.get().turned(-1));
  }

  public void flipHorizontally() {
    camera.set(camera.get().flippedHorizontally());
  }

  public void flipVertically() {
    camera.set(camera.get().flippedVertically());
  }

  /// Fitted, neither turned nor mirrored.
  public void reset() {
    camera.set(Camera.FIT);
  }

  /// Fits a part of the image into the view, in its middle.
  void fit(double left, double top, double right, double bottom) {
    var swapped = camera.get().quarterTurns() % 2 == 1;
    var across = Math.max(1, right - left);
    var down = Math.max(1, (bottom - top) * rowAspect);
    var scale =
        swapped ? Math.min(width / down, height / across) : Math.min(width / across, height / down);
    camera.set(camera.get().lookingAt((left + right) / 2, (top + bottom) / 2, scale));
  }

  /// Brings a box to the middle, larger when it would be too small to judge.
  public void centre(ImageBox box) {
    var view = transform();
    var longer =
        Math.max(
            (box.right() - box.left()) * view.perColumn(),
            (box.bottom() - box.top()) * view.perRow());
    var scale =
        longer >= TINY
            ? view.perColumn()
            : view.perColumn() * READABLE / Math.max(longer, TINY / 2);
    camera.set(camera.get().lookingAt(box.centreColumn(), box.centreRow(), scale));
  }
}
