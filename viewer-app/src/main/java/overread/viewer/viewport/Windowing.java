package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.image.GreyTable;
import overread.dicom.image.ValueRange;
import overread.dicom.image.Voi;
import overread.dicom.image.VoiLookup;
import overread.dicom.image.Window;

/// Which values are shown from black to white. Until the reader chooses, what the object itself
/// asks for.
public final class Windowing {
  /// Dragging this many pixels makes the width e times as large.
  private static final double WIDTH_PIXELS = 300;

  /// Dragging this many pixels moves the centre by one width.
  private static final double CENTRE_PIXELS = 400;

  private final ObjectProperty<@Nullable Voi> voi = new SimpleObjectProperty<>(this, "voi", null);
  private final BooleanProperty invert = new SimpleBooleanProperty(this, "invert", false);

  /// The reader's choice; null for the object's own.
  public ObjectProperty<@Nullable Voi> voiProperty() {
    return voi;
  }

  public BooleanProperty invertProperty() {
    return invert;
  }

  public void choose(Window window) {
    voi.set(window);
  }

  /// What the object asks for, black and white as it asks.
  public void objectDefault() {
    voi.set(null);
    invert.set(false);
  }

  /// To the right wider, so less contrast; downward a higher centre, so darker.
  ///
  /// @param shown what is shown now
  public void drag(double right, double down, Voi shown) {
    var from = asWindow(shown);
    var width = Math.max(1, from.width() * Math.exp(right / WIDTH_PIXELS));
    var center = from.center() + down * from.width() / CENTRE_PIXELS;
    voi.set(new Window(center, width, from.function(), ""));
  }

  /// The windows to choose from: the object's own first, then the site's.
  public static List<WindowPreset> presets(Attributes header, List<WindowPreset> site) {
    var presets = new ArrayList<WindowPreset>();
    for (var window : GreyTable.windows(header)) {
      var name = window.explanation().isBlank() ? "object" : window.explanation();
      presets.add(new WindowPreset(name, window));
    }
    presets.addAll(site);
    return presets;
  }

  /// As centre and width; of a table, those of the values that it tells apart.
  static Window asWindow(Voi shown) {
    return switch (shown) {
      case Window window -> window;
      case ValueRange(double least, double greatest) -> between(least, greatest);
      case VoiLookup lookup ->
          between(firstUnlike(lookup, -32_768, 1), firstUnlike(lookup, 65_535, -1));
    };
  }

  private static Window between(double least, double greatest) {
    return Window.of((least + greatest) / 2, Math.max(1, greatest - least));
  }

  private static double firstUnlike(VoiLookup lookup, int from, int step) {
    var end = lookup.brightness(from);
    var value = from;
    while (lookup.brightness(value) == end && Math.abs(value - from) < 98_303) {
      value += step;
    }
    return value;
  }
}
