package overread.viewer.viewport;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import overread.viewer.image.ImageStack;
import overread.viewer.image.StackSlice;
import overread.viewer.overlay.ImageBox;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkState;
import overread.viewer.render.ViewTransform;

/// The marks of a viewport: which are seen on the slice, which one is focused, and which have been
/// before the reader's eyes.
final class MarksOnView {
  private final LayerVisibility layers;
  private final ExposureClock exposure;
  private final ObservableList<Mark> marks = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> focusedFinding =
      new SimpleObjectProperty<>(this, "focusedFinding", null);
  private @Nullable List<SliceTick> ticks;

  MarksOnView(LayerVisibility layers, Clock clock, Runnable changed) {
    this.layers = layers;
    this.exposure = new ExposureClock(clock);
    layers.onChange(() -> {
      forgetTicks();
      changed.run();
    });
    marks.addListener(
        (ListChangeListener<Mark>)
            _ -> {
              forgetTicks();
              changed.run();
            });
    focusedFinding.addListener(_ -> changed.run());
  }

  ObservableList<Mark> all() {
    return marks;
  }

  ObjectProperty<@Nullable String> focusedFindingProperty() {
    return focusedFinding;
  }

  ExposureClock exposure() {
    return exposure;
  }

  void clear() {
    exposure.forget();
    marks.clear();
    focusedFinding.set(null);
    forgetTicks();
  }

  void forgetTicks() {
    ticks = null;
  }

  /// Those to draw on a slice: of layers that are on; rejected ones only while focused.
  List<Mark> visible(StackSlice slice) {
    return marks.stream()
        .filter(mark -> layers.shows(mark.layer()))
        .filter(mark -> mark.state() != MarkState.REJECTED || isFocused(mark))
        .filter(mark -> box(mark, slice).isPresent())
        .toList();
  }

  /// The mark at a point of the view; of several, the smallest.
  Optional<Mark> at(double x, double y, StackSlice slice, ViewTransform view) {
    return visible(slice).stream()
        .filter(mark -> box(mark, slice).filter(box -> InView.near(x, y, box, view)).isPresent())
        .min(
            Comparator.comparingDouble(
                mark -> box(mark, slice).map(ImageBox::area).orElse(Double.MAX_VALUE)));
  }

  List<SliceTick> ticks(@Nullable ImageStack stack) {
    var known = ticks;
    if (known == null) {
      known = stack == null ? List.of() : SliceTick.of(stack, marks, layers);
      ticks = known;
    }
    return known;
  }

  /// Called after marks were drawn on a slice.
  void painted(List<Mark> drawn, StackSlice slice, ViewTransform view) {
    var inView = new HashSet<String>();
    for (var mark : drawn) {
      box(mark, slice)
          .filter(box -> InView.mostly(box, view))
          .ifPresent(_ -> inView.add(mark.findingId()));
    }
    exposure.painted(inView, slice.sopInstanceUid(), slice.frame());
  }

  private boolean isFocused(Mark mark) {
    return mark.findingId().equals(focusedFinding.get());
  }

  private static Optional<ImageBox> box(Mark mark, StackSlice slice) {
    return mark.boxOn(slice.sopInstanceUid(), slice.frame());
  }
}
