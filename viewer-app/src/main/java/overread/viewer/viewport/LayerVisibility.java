package overread.viewer.viewport;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import overread.viewer.overlay.Layer;

/// Which layers the reader has on: AI marks, the reader's own, those of the prior. Each is a toggle
/// of its own; while `peek` is held, none is shown. One object may be shared by several viewports.
public final class LayerVisibility {
  private final BooleanProperty ai = new SimpleBooleanProperty(this, "ai", true);
  private final BooleanProperty mine = new SimpleBooleanProperty(this, "mine", true);
  private final BooleanProperty prior = new SimpleBooleanProperty(this, "prior", true);
  private final BooleanProperty overlays = new SimpleBooleanProperty(this, "overlays", true);
  private final BooleanProperty peek = new SimpleBooleanProperty(this, "peek", false);
  private final BooleanProperty text = new SimpleBooleanProperty(this, "text", true);

  public BooleanProperty aiProperty() {
    return ai;
  }

  public BooleanProperty mineProperty() {
    return mine;
  }

  public BooleanProperty priorProperty() {
    return prior;
  }

  /// Overlay planes that images bring themselves.
  public BooleanProperty overlaysProperty() {
    return overlays;
  }

  /// The image without anything on it, while a key is held.
  public BooleanProperty peekProperty() {
    return peek;
  }

  /// Corner text; what must never hide stays.
  public BooleanProperty textProperty() {
    return text;
  }

  /// Whether marks of a layer are to be seen now.
  public boolean shows(Layer layer) {
    return !peek.get()
        && switch (layer) {
          case AI -> ai.get();
          case MINE -> mine.get();
          case PRIOR -> prior.get();
        };
  }

  /// Which overlay planes of images are to be seen now; those of an algorithm follow the AI layer.
  ShownMasks masks() {
    var seen = !peek.get() && overlays.get();
    return new ShownMasks(seen, seen && ai.get());
  }

  /// Calls when any of them changes.
  void onChange(Runnable listener) {
    for (var property : new BooleanProperty[] {ai, mine, prior, overlays, peek, text}) {
      property.addListener(_ -> listener.run());
    }
  }
}
