package overread.viewer.viewport;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import overread.viewer.image.StackSlice;
import overread.viewer.overlay.MarkLayer;
import overread.viewer.overlay.StateLayer;

/// What a viewport draws: image pixels one to one with the device, marks above, text on top. Draws
/// at most once a pulse, in its layout, however many changes came before.
///
/// Unmanaged, so that a scroll step lays out nothing but this.
final class ViewportSurface extends Region {
  private final Viewport viewport;
  private final ImageView imageView = new ImageView();
  private final StateLayer state = new StateLayer();
  private final MarkLayer marks = new MarkLayer();
  private final CornerTextLayer text = new CornerTextLayer();
  private final ScaleBarLayer scaleBar = new ScaleBarLayer();
  private final Rectangle clip = new Rectangle();
  private int[] pixels = {};
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private int pixelWidth;
  private int pixelHeight;
  private boolean drawing;

  ViewportSurface(Viewport viewport) {
    this.viewport = viewport;
    setManaged(false);
    imageView.setManaged(false);
    imageView.setMouseTransparent(true);
    setClip(clip);
    getChildren().addAll(imageView, state, marks, scaleBar, text);
    viewport.onChange(this::changed);
  }

  /// Device pixels for one unit of the scene.
  double pixelScale() {
    var scene = getScene();
    var window = scene == null ? null : scene.getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  private void changed() {
    if (!drawing) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    drawing = true;
    try {
      draw();
    } finally {
      drawing = false;
    }
  }

  private void draw() {
    var scale = pixelScale();
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    fitBuffer(scale);
    if (viewport.paint(pixels) && buffer != null) {
      buffer.updateBuffer(_ -> null);
    }
    state.show(
        viewport.drawnLayers(),
        viewport.slice().flatMap(viewport.presentation()::area),
        viewport.camera().transform(),
        scale);
    var visible = viewport.visibleMarks();
    var slice = viewport.slice();
    marks.show(
        visible,
        viewport.focusedFindingProperty().get(),
        slice.map(StackSlice::sopInstanceUid).orElse(""),
        slice.map(StackSlice::frame).orElse(1),
        viewport.camera().transform(),
        scale);
    text.show(viewport, getWidth(), getHeight());
    scaleBar.show(viewport, scale, getWidth(), getHeight());
    viewport.painted(isShowing() ? visible : List.of());
  }

  private void fitBuffer(double scale) {
    var width = Math.max(1, (int) Math.round(getWidth() * scale));
    var height = Math.max(1, (int) Math.round(getHeight() * scale));
    if (width == pixelWidth && height == pixelHeight) {
      return;
    }
    pixelWidth = width;
    pixelHeight = height;
    pixels = new int[width * height];
    var newBuffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    buffer = newBuffer;
    imageView.setImage(new WritableImage(newBuffer));
    imageView.setFitWidth(width / scale);
    imageView.setFitHeight(height / scale);
    viewport.setViewSize(width, height);
  }

  private boolean isShowing() {
    var scene = getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
  }
}
