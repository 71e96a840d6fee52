package overread.viewer.hanging;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import overread.hanging.protocol.InitialImage;
import overread.viewer.viewport.Viewport;

/// One place of the layout: its viewport and the series that hangs in it.
public final class HungPane {
  private final Viewport viewport;
  private final int row;
  private final int column;
  private final ReadOnlyObjectWrapper<@Nullable OpenSeries> series = new ReadOnlyObjectWrapper<>();

  HungPane(Viewport viewport, int row, int column) {
    this.viewport = viewport;
    this.row = row;
    this.column = column;
  }

  public Viewport viewport() {
    return viewport;
  }

  /// From the top, 0 first.
  public int row() {
    return row;
  }

  /// From the left, 0 first.
  public int column() {
    return column;
  }

  /// The series that hangs here, or null.
  public ReadOnlyObjectProperty<@Nullable OpenSeries> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  /// The series that hangs here.
  public Optional<OpenSeries> series() {
    return Optional.ofNullable(series.get());
  }

  void hang(OpenSeries chosen, InitialImage image) {
    var stack = chosen.stack();
    viewport.show(stack);
    viewport.goTo(image.index(stack.size()));
    series.set(chosen);
  }

  void clear() {
    viewport.hidden();
    viewport.clear();
    series.set(null);
  }
}
