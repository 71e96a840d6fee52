package overread.viewer.viewport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Tag;
import overread.dicom.image.GreyTable;
import overread.dicom.image.Window;
import overread.dicom.pr.DrawnLayer;
import overread.viewer.image.ImageStack;
import overread.viewer.image.StackSlice;
import overread.viewer.overlay.ImageBox;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.SegmentFills;
import overread.viewer.render.Interpolation;
import overread.viewer.render.ViewTransform;

/// One viewport as a reader uses it: which stack, which slice, how it is looked at and which marks
/// lie on it. Holds no nodes; lengths are device pixels of the view. All methods belong to the
/// interface's thread.
public final class Viewport {
  private final ReadOnlyObjectWrapper<@Nullable ImageStack> stack =
      new ReadOnlyObjectWrapper<>(this, "stack", null);
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index", 0);
  private final CameraControl camera = new CameraControl();
  private final Windowing windowing = new Windowing();
  private final LayerVisibility layers;
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.WINDOW);
  private final ObjectProperty<Interpolation> interpolation =
      new SimpleObjectProperty<>(this, "interpolation", Interpolation.BILINEAR);
  private final MarksOnView marks;
  private final ObjectProperty<@Nullable SegmentFills> fill =
      new SimpleObjectProperty<>(this, "fill", null);
  private final DoubleProperty fillOpacity = new SimpleDoubleProperty(this, "fillOpacity", 0);
  private final BooleanProperty displayVerified =
      new SimpleBooleanProperty(this, "displayVerified", false);
  private final StringProperty aiBadge = new SimpleStringProperty(this, "aiBadge", "");
  private final ObjectProperty<ViewTransform.@Nullable ViewPoint> cursor =
      new SimpleObjectProperty<>(this, "cursor", null);
  private final Presentation presentation;
  private final SlicePainter painter = new SlicePainter();
  private final List<Runnable> changeListeners = new ArrayList<>();
  private final IntConsumer sliceLoaded = this::sliceLoaded;

  public Viewport(Clock clock) {
    this(clock, new LayerVisibility());
  }

  /// With layers that several viewports share, so that one key turns the AI layer off in all.
  public Viewport(Clock clock, LayerVisibility layers) {
    this.layers = layers;
    this.marks = new MarksOnView(layers, clock, this::changed);
    this.presentation = new Presentation(layers, windowing, camera, this::slice, this::changed);
    InvalidationListener change = _ -> changed();
    for (var property :
        List.of(
            camera.cameraProperty(),
            windowing.voiProperty(),
            windowing.invertProperty(),
            interpolation,
            fill,
            fillOpacity,
            displayVerified,
            aiBadge,
            cursor)) {
      property.addListener(change);
    }
  }

  /// Shows a stack from its middle slice on, as its objects ask for. The stack is retained until
  /// another one is shown.
  public void show(ImageStack newStack) {
    clear();
    stack.set(newStack.retain());
    newStack.onLoaded(sliceLoaded);
    index.set(-1);
    marks.forgetTicks();
    goTo(newStack.size() / 2);
  }

  /// Shows nothing and gives the stack back.
  public void clear() {
    marks.clear();
    presentation.forget();
    windowing.objectDefault();
    camera.reset();
    painter.forget();
    var old = stack.get();
    stack.set(null);
    if (old != null) {
      old.removeOnLoaded(sliceLoaded);
      old.close();
    }
    changed();
  }

  /// Goes to a slice, counted from 0; past an end, to the last one there.
  public void goTo(int wanted) {
    var shown = stack.get();
    if (shown == null || shown.size() == 0) {
      return;
    }
    var to = Math.clamp(wanted, 0, shown.size() - 1);
    if (to != index.get()) {
      index.set(to);
      shown.lookAt(to);
      placeCamera(shown.slice(to));
      changed();
    }
  }

  /// Scrolls by some slices.
  public void step(int slices) {
    goTo(index.get() + slices);
  }

  public void first() {
    goTo(0);
  }

  public void last() {
    var shown = stack.get();
    goTo(shown == null ? 0 : shown.size() - 1);
  }

  /// Goes to a mark's slice (the one where it is largest), brings it to the middle, and zooms in
  /// when it would be too small to judge. False when it is on no slice of this stack.
  public boolean focus(Mark mark) {
    var shown = stack.get();
    if (shown == null) {
      return false;
    }
    marks.focusedFindingProperty().set(mark.findingId());
    var best = -1;
    ImageBox bestBox = null;
    for (var shape : mark.shapes()) {
      var at = shown.indexOf(shape.sopInstanceUid(), shape.frame());
      var box = mark.boxOn(shape.sopInstanceUid(), shape.frame());
      if (at.isPresent() && box.isPresent()) {
        var larger = bestBox == null || box.get().area() > bestBox.area();
        best = larger ? at.getAsInt() : best;
        bestBox = larger ? box.get() : bestBox;
      }
    }
    if (bestBox == null) {
      return false;
    }
    goTo(best);
    camera.centre(bestBox);
    return true;
  }

  /// Whether a mark of this finding has been painted in view since the stack was shown.
  public boolean everPainted(String findingId) {
    return marks.exposure().everPainted(findingId);
  }

  public void onPainted(PaintListener listener) {
    marks.exposure().addListener(listener);
  }

  /// The marks to draw on the slice now; none while a neighbour is shown in its place.
  public List<Mark> visibleMarks() {
    return slice().filter(_ -> isSharp()).map(marks::visible).orElse(List.of());
  }

  /// The visible mark at a point of the view; of several, the smallest.
  public Optional<Mark> markAt(double x, double y) {
    return slice().flatMap(slice -> marks.at(x, y, slice, camera.transform()));
  }

  /// Slices that hold a mark of a layer that is on.
  public List<SliceTick> ticks() {
    return marks.ticks(stack.get());
  }

  /// The slice that the reader is on.
  public Optional<StackSlice> slice() {
    var shown = stack.get();
    return shown == null || index.get() < 0 || index.get() >= shown.size()
        ? Optional.empty()
        : Optional.of(shown.slice(index.get()));
  }

  /// Whether the slice on the screen is the one the reader is on, not a neighbour shown meanwhile.
  public boolean isSharp() {
    var shown = stack.get();
    return shown != null
        && painter.loads(shown, index.get())
        && painter.shownIndex() == index.get();
  }

  /// What is shown of the values as centre and width; empty for colour images and before the first
  /// slice.
  public Optional<Window> window() {
    return Optional.ofNullable(table()).map(table -> Windowing.asWindow(table.voi()));
  }

  /// Whether the window leaves out every value of the slice.
  public boolean windowMissesData() {
    return window().map(painter.pixels()::misses).orElse(false);
  }

  /// Drags the window: to the right wider, downward darker.
  public void dragWindow(double right, double down) {
    var shown = table();
    if (shown != null) {
      windowing.drag(right, down, shown.voi());
    }
  }

  /// The value under the pointer in the modality's unit, with where it is; empty elsewhere.
  public String cursorText() {
    var at = cursor.get();
    var slice = slice();
    if (at == null || slice.isEmpty() || !isSharp()) {
      return "";
    }
    var place = camera.transform().toImage(at.x(), at.y());
    var column = (int) Math.floor(place.column());
    var row = (int) Math.floor(place.row());
    return painter.valueText(column, row, table(), slice.get().header());
  }

  /// Why the slice can't be shown as it should be; empty when it is.
  public String message() {
    var shown = stack.get();
    if (shown == null || shown.size() == 0) {
      return shown == null ? "" : "This series has no images.";
    }
    var refusal = painter.refusal(shown, index.get());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (isSharp()) {
      return "";
    }
    return painter.shownIndex() < 0
        ? "Loading…"
        : "Showing image %d until %d is loaded"
            .formatted(painter.shownIndex() + 1, index.get() + 1);
  }

  /// Draws the slice, or the nearest decoded one, into ARGB pixels of the view's size. True when
  /// anything has changed since the last call with this array.
  boolean paint(int[] target) {
    var shown = stack.get();
    return painter.paint(
        shown,
        index.get(),
        new Look(
            windowing.voiProperty().get(),
            windowing.invertProperty().get(),
            interpolation.get(),
            camera.transform(),
            layers.peekProperty().get() || !layers.aiProperty().get() ? null : fill.get(),
            fillOpacity.get(),
            layers.masks(),
            slice().flatMap(presentation::on).orElse(null),
            drawnLayers()),
        target);
  }

  /// The presentation state that is chosen, and its layers.
  public Presentation presentation() {
    return presentation;
  }

  /// The state's layers to draw on the slice now; none while a neighbour is shown in its place.
  List<DrawnLayer> drawnLayers() {
    return slice().filter(_ -> isSharp()).map(presentation::seenOn).orElse(List.of());
  }

  /// Called after the marks were drawn.
  void painted(List<Mark> drawn) {
    slice()
        .ifPresentOrElse(
            slice -> marks.painted(drawn, slice, camera.transform()),
            marks.exposure()::nothingPainted);
  }

  /// The viewport left the screen: nothing is before the reader's eyes any more.
  public void hidden() {
    marks.exposure().nothingPainted();
  }

  /// The view has this many device pixels.
  public void setViewSize(int width, int height) {
    camera.setViewSize(width, height);
    changed();
  }

  /// Calls after any change that may be seen.
  public void onChange(Runnable listener) {
    changeListeners.add(listener);
  }

  public ReadOnlyObjectProperty<@Nullable ImageStack> stackProperty() {
    return stack.getReadOnlyProperty();
  }

  /// The slice, counted from 0.
  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  public CameraControl camera() {
    return camera;
  }

  public Windowing windowing() {
    return windowing;
  }

  public LayerVisibility layers() {
    return layers;
  }

  public ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  public ObjectProperty<Interpolation> interpolationProperty() {
    return interpolation;
  }

  public ObservableList<Mark> marks() {
    return marks.all();
  }

  public ObjectProperty<@Nullable String> focusedFindingProperty() {
    return marks.focusedFindingProperty();
  }

  /// Segments to fill in colour; only the outlines are drawn while [#fillOpacityProperty] is 0.
  public ObjectProperty<@Nullable SegmentFills> fillProperty() {
    return fill;
  }

  public DoubleProperty fillOpacityProperty() {
    return fillOpacity;
  }

  /// Whether this display has passed its check; until then the image says that it has not.
  public BooleanProperty displayVerifiedProperty() {
    return displayVerified;
  }

  /// What stands at the top about AI, such as "AI 2 findings, 1 unreviewed"; empty for nothing, as
  /// on a blind desk.
  public StringProperty aiBadgeProperty() {
    return aiBadge;
  }

  /// Where the pointer is on the view; null when it is elsewhere.
  public ObjectProperty<ViewTransform.@Nullable ViewPoint> cursorProperty() {
    return cursor;
  }

  SlicePainter painter() {
    return painter;
  }

  private @Nullable GreyTable table() {
    return painter.table(windowing.voiProperty().get(), windowing.invertProperty().get());
  }

  private void placeCamera(StackSlice slice) {
    var header = slice.header();
    camera.setImage(
        header.getInt(Tag.COLUMNS, 1), header.getInt(Tag.ROWS, 1), PixelAspect.of(slice));
  }

  private void sliceLoaded(int loaded) {
    if (loaded == index.get() || painter.shownIndex() != index.get()) {
      changed();
    }
  }

  private void changed() {
    changeListeners.forEach(Runnable::run);
  }
}
