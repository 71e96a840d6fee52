package overread.viewer.viewport;

import java.util.List;
import overread.dicom.image.Window;

/// A window with a name, on a key. A site may bring its own; the object's windows always come
/// first.
public record WindowPreset(String name, Window window) {
  /// What a site has that configured none.
  public static final List<WindowPreset> STANDARD =
      List.of(
          preset("soft tissue", 400, 40),
          preset("mediastinum", 350, 50),
          preset("lung", 1500, -600),
          preset("bone", 2000, 500),
          preset("brain", 80, 40),
          preset("liver", 150, 90));

  private static WindowPreset preset(String name, double width, double center) {
    return new WindowPreset(name, new Window(center, width, Window.Function.LINEAR, name));
  }
}
