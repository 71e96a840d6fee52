package overread.viewer.viewport;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import overread.viewer.render.ViewTransform;

/// The mouse on a viewport: left drag as the tool says (window), middle drag pans, right drag
/// zooms, wheel scrolls, Ctrl and wheel zooms, Ctrl and left drag pans, Shift makes a drag fine.
///
/// The button is remembered from the press: during a drag not every platform says which is down.
final class ViewportMouse {
  private static final double CLICK_SLOP = 4;
  private static final double FINE = 0.2;
  private static final double ZOOM_PIXELS = 180;
  private static final double WHEEL_NOTCH = 40;
  private static final double WHEEL_ZOOM = 1.15;
  private static final double SCROLL_PIXELS = 6;

  private final ViewportView view;
  private final Viewport viewport;
  private MouseButton button = MouseButton.NONE;
  private @Nullable Tool dragTool;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragged;
  private double scrollRest;
  private double wheelRest;

  ViewportMouse(ViewportView view, Viewport viewport) {
    this.view = view;
    this.viewport = viewport;
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> viewport.cursorProperty().set(null));
    view.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    // on some platforms asked for on press, which would swallow a drag with the right button
    view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
  }

  private void pressed(MouseEvent event) {
    if (button != MouseButton.NONE) {
      return;
    }
    button = event.getButton();
    dragTool =
        switch (button) {
          case PRIMARY -> event.isControlDown() ? Tool.PAN : viewport.toolProperty().get();
          case MIDDLE -> Tool.PAN;
          case SECONDARY -> Tool.ZOOM;
          case NONE, BACK, FORWARD -> null;
        };
    pressedX = lastX = event.getX();
    pressedY = lastY = event.getY();
    dragged = false;
    scrollRest = 0;
    view.requestFocus();
    view.activated();
  }

  private void dragged(MouseEvent event) {
    var tool = dragTool;
    if (tool == null) {
      return;
    }
    dragged |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > CLICK_SLOP;
    if (!dragged) {
      return;
    }
    var part = event.isShiftDown() ? FINE : 1;
    var right = (event.getX() - lastX) * part;
    var down = (event.getY() - lastY) * part;
    lastX = event.getX();
    lastY = event.getY();
    var scale = view.pixelScale();
    switch (tool) {
      case WINDOW -> viewport.dragWindow(right, down);
      case PAN -> viewport.camera().pan(right * scale, down * scale);
      case ZOOM ->
          viewport.camera().zoom(Math.exp(-down / ZOOM_PIXELS), pressedX * scale, pressedY * scale);
      case SCROLL -> scroll(down);
    }
    cursor(event);
  }

  private void scroll(double down) {
    scrollRest += down;
    var slices = (int) (scrollRest / SCROLL_PIXELS);
    scrollRest -= slices * SCROLL_PIXELS;
    viewport.step(slices);
  }

  private void released(MouseEvent event) {
    if (event.getButton() != button) {
      return;
    }
    var pressed = button;
    button = MouseButton.NONE;
    dragTool = null;
    if (dragged) {
      return;
    }
    if (pressed == MouseButton.SECONDARY) {
      view.menuAsked(event.getScreenX(), event.getScreenY());
    } else if (pressed == MouseButton.PRIMARY && event.getClickCount() == 2) {
      view.maximiseAsked();
    } else if (pressed == MouseButton.PRIMARY) {
      view.clicked(event.getX(), event.getY());
    }
  }

  private void moved(MouseEvent event) {
    cursor(event);
  }

  private void cursor(MouseEvent event) {
    var scale = view.pixelScale();
    viewport
        .cursorProperty()
        .set(new ViewTransform.ViewPoint(event.getX() * scale, event.getY() * scale));
  }

  private void wheel(ScrollEvent event) {
    var amount = event.getDeltaY();
    event.consume();
    if (amount == 0) {
      return;
    }
    if (event.isControlDown()) {
      var scale = view.pixelScale();
      var factor = Math.pow(WHEEL_ZOOM, Math.clamp(amount / WHEEL_NOTCH, -3, 3));
      viewport.camera().zoom(factor, event.getX() * scale, event.getY() * scale);
      return;
    }
    wheelRest = Math.signum(wheelRest) == Math.signum(amount) ? wheelRest + amount : amount;
    var notches = (int) Math.rint(wheelRest / WHEEL_NOTCH);
    if (notches != 0) {
      wheelRest = 0;
      viewport.step(-notches);
    }
  }
}
