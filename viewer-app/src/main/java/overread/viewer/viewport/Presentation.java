package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.StateDrawing;
import overread.viewer.image.StackSlice;
import overread.viewer.render.Camera;

/// The presentation state that the reader has chosen for a viewport, and which of its layers are
/// on. None is ever chosen but by the reader.
public final class Presentation {
  private record Drawing(PresentationState state, StackSlice slice, List<DrawnLayer> layers) {}

  private final LayerVisibility visibility;
  private final Windowing windowing;
  private final CameraControl camera;
  private final Supplier<Optional<StackSlice>> slice;
  private final Runnable changed;
  private final Set<String> hidden = new HashSet<>();
  private @Nullable PresentationState state;
  private boolean ai;
  private @Nullable Drawing drawing;
  private @Nullable Drawing seen;

  Presentation(
      LayerVisibility visibility,
      Windowing windowing,
      CameraControl camera,
      Supplier<Optional<StackSlice>> slice,
      Runnable changed) {
    this.visibility = visibility;
    this.windowing = windowing;
    this.camera = camera;
    this.slice = slice;
    this.changed = changed;
  }

  /// Shows images as a state says: its grey transforms, shutters, all of its layers, how it turns
  /// them and the part it displays. What the reader had chosen of window and view gives way.
  ///
  /// @param ofAlgorithm whether an algorithm made it; it then follows the AI layer
  public void choose(PresentationState chosen, boolean ofAlgorithm) {
    forget();
    state = chosen;
    ai = ofAlgorithm;
    windowing.objectDefault();
    camera.cameraProperty().set(turned());
    slice.get().flatMap(this::area).ifPresent(this::display);
    changed.run();
  }

  /// Shows the images as they are again, as before a state was chosen.
  public void remove() {
    forget();
    windowing.objectDefault();
    camera.reset();
    changed.run();
  }

  /// Nothing is chosen any more; view and window are left alone.
  void forget() {
    state = null;
    hidden.clear();
    drawing = null;
    seen = null;
  }

  /// What is chosen.
  public Optional<PresentationState> state() {
    return Optional.ofNullable(state);
  }

  /// Whether what is chosen is an algorithm's work.
  public boolean ofAlgorithm() {
    return ai;
  }

  /// The names of the layers of what is chosen, from the lowest to the top one.
  public List<String> layers() {
    var chosen = state;
    if (chosen == null) {
      return List.of();
    }
    var names = new LinkedHashSet<String>();
    chosen.layers().stream()
        .sorted((one, other) -> Integer.compare(one.order(), other.order()))
        .map(GraphicLayer::name)
        .forEach(names::add);
    chosen.annotations().forEach(annotation -> names.add(annotation.layer()));
    chosen.overlays().stream()
        .filter(use -> !use.layer().isEmpty())
        .forEach(use -> names.add(use.layer()));
    return List.copyOf(names);
  }

  /// Whether a layer is on.
  public boolean isOn(String layer) {
    return !hidden.contains(layer);
  }

  /// Turns one layer on or off and leaves the others alone.
  public void toggle(String layer) {
    if (!hidden.remove(layer)) {
      hidden.add(layer);
    }
    seen = null;
    changed.run();
  }

  /// The state where it is for a slice and can be applied; else empty, and the slice is shown as it
  /// is.
  Optional<PresentationState> on(StackSlice at) {
    return state()
        .filter(_ -> !ai || visibility.aiProperty().get())
        .filter(chosen -> chosen.kind().supported() && chosen.inputs().isEmpty())
        .filter(chosen -> chosen.appliesTo(at.sopInstanceUid(), at.frame()));
  }

  /// What to say of it beside the image; empty while none is chosen. A state is never in force
  /// without the reader seeing so.
  Optional<String> words(StackSlice at) {
    return state()
        .map(chosen -> {
          var name = "Presentation " + chosen.label() + (ai ? " (AI)" : "");
          if (!chosen.appliesTo(at.sopInstanceUid(), at.frame())) {
            return name + ": not for this image";
          }
          if (!chosen.kind().supported() || !chosen.inputs().isEmpty()) {
            return name + ": marks only";
          }
          return on(at).isPresent() ? name : name + ": off with the AI layer";
        });
  }

  /// The layers to be seen on a slice now.
  List<DrawnLayer> seenOn(StackSlice slice) {
    var chosen = state;
    if (chosen == null
        || visibility.peekProperty().get()
        || ai && !visibility.aiProperty().get()
        || !chosen.appliesTo(slice.sopInstanceUid(), slice.frame())) {
      return List.of();
    }
    var known = seen;
    if (known != null && known.slice == slice) {
      return known.layers;
    }
    var on = new ArrayList<DrawnLayer>();
    all(chosen, slice).stream().filter(layer -> isOn(layer.name())).forEach(on::add);
    seen = new Drawing(chosen, slice, List.copyOf(on));
    return List.copyOf(on);
  }

  private List<DrawnLayer> all(PresentationState chosen, StackSlice slice) {
    var known = drawing;
    if (known == null || known.slice != slice) {
      known =
          new Drawing(
              chosen,
              slice,
              StateDrawing.of(chosen, slice.sopInstanceUid(), slice.frame()).layers());
      drawing = known;
    }
    return known.layers;
  }

  /// The part of a slice that the state displays.
  Optional<DisplayedArea> area(StackSlice slice) {
    return state().flatMap(chosen -> chosen.displayedArea(slice.sopInstanceUid(), slice.frame()));
  }

  private void display(DisplayedArea area) {
    var view = camera.transform();
    var left = Math.min(area.left(), area.right()) - 1.0;
    var top = Math.min(area.top(), area.bottom()) - 1.0;
    double right = Math.max(area.left(), area.right());
    double bottom = Math.max(area.top(), area.bottom());
    if (left != 0 || top != 0 || right != view.columns() || bottom != view.rows()) {
      camera.fit(left, top, right, bottom);
    }
  }

  /// The state rotates and then flips; a camera mirrors and then turns.
  private Camera turned() {
    var turn = state().map(PresentationState::spatial).orElse(null);
    if (turn == null) {
      return Camera.FIT;
    }
    var quarters = turn.rotation() / 90;
    return new Camera(true, 1, 0, 0, turn.flip() ? -quarters : quarters, turn.flip());
  }
}
