package overread.viewer.hanging;

import overread.viewer.keys.Command;
import overread.viewer.viewport.Tool;
import overread.viewer.viewport.Viewport;
import overread.viewer.viewport.WindowPreset;

/// What the image keys do to the viewport that has the focus.
final class ImageKeys {
  private static final int FAST = 10;
  private static final double ZOOM = 1.25;

  private ImageKeys() {}

  /// False when the key is no key of a single viewport.
  static boolean perform(Viewport viewport, Command command) {
    var camera = viewport.camera();
    var windowing = viewport.windowing();
    switch (command) {
      case NEXT_IMAGE -> viewport.step(1);
      case PREVIOUS_IMAGE -> viewport.step(-1);
      case NEXT_IMAGES -> viewport.step(FAST);
      case PREVIOUS_IMAGES -> viewport.step(-FAST);
      case FIRST_IMAGE -> viewport.first();
      case LAST_IMAGE -> viewport.last();
      case WINDOW_TOOL -> viewport.toolProperty().set(Tool.WINDOW);
      case PAN_TOOL -> viewport.toolProperty().set(Tool.PAN);
      case ZOOM_TOOL -> viewport.toolProperty().set(Tool.ZOOM);
      case SCROLL_TOOL -> viewport.toolProperty().set(Tool.SCROLL);
      case PRESET_1 -> preset(viewport, 0);
      case PRESET_2 -> preset(viewport, 1);
      case PRESET_3 -> preset(viewport, 2);
      case PRESET_4 -> preset(viewport, 3);
      case PRESET_5 -> preset(viewport, 4);
      case PRESET_6 -> preset(viewport, 5);
      case OBJECT_WINDOW -> windowing.objectDefault();
      case INVERT -> windowing.invertProperty().set(!windowing.invertProperty().get());
      case HIDE_TEXT -> {
        var text = viewport.layers().textProperty();
        text.set(!text.get());
      }
      case ROTATE_RIGHT -> camera.rotateRight();
      case ROTATE_LEFT -> camera.rotateLeft();
      case FLIP_HORIZONTAL -> camera.flipHorizontally();
      case FLIP_VERTICAL -> camera.flipVertically();
      case FIT -> camera.fit();
      case ZOOM_IN -> camera.zoom(ZOOM);
      case ZOOM_OUT -> camera.zoom(1 / ZOOM);
      case RESET -> {
        camera.reset();
        windowing.objectDefault();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void preset(Viewport viewport, int number) {
    viewport.windowing().choose(WindowPreset.STANDARD.get(number).window());
  }
}
