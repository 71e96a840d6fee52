package overread.viewer.overlay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.DrawnText;
import overread.viewer.render.ViewTransform;

/// Where coordinates of a presentation state lie in the scene.
final class StatePlaces {
  private static final double BESIDE = 6;
  private static final double AWAY = 16;

  /// A point in scene units.
  record Place(double x, double y) {}

  private final ViewTransform view;
  private final double pixelScale;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  StatePlaces(Optional<DisplayedArea> area, ViewTransform view, double pixelScale) {
    this.view = view;
    this.pixelScale = pixelScale;
    var one =
        area.map(each ->
                corner(
                    Math.min(each.left(), each.right()) - 1,
                    Math.min(each.top(), each.bottom()) - 1))
            .orElseGet(() -> corner(0, 0));
    var other =
        area.map(each ->
                corner(Math.max(each.left(), each.right()), Math.max(each.top(), each.bottom())))
            .orElseGet(() -> corner(view.columns(), view.rows()));
    left = Math.min(one.x, other.x);
    top = Math.min(one.y, other.y);
    width = Math.abs(other.x - one.x);
    height = Math.abs(other.y - one.y);
  }

  private Place corner(double column, double row) {
    var at = view.toView(column, row);
    return new Place(at.x() / pixelScale, at.y() / pixelScale);
  }

  Place of(AnnotationUnits units, double x, double y) {
    return units == AnnotationUnits.DISPLAY
        ? new Place(left + x * width, top + y * height)
        : corner(x, y);
  }

  /// The top left corner of a text: in its box, else beside its anchor.
  ///
  /// @param anchor where it points, or null
  Place text(DrawnText text, @Nullable Place anchor, double textWidth, double textHeight) {
    var box = text.box();
    if (box != null && box.units() != AnnotationUnits.MATRIX) {
      var one = of(box.units(), box.left(), box.top());
      var other = of(box.units(), box.right(), box.bottom());
      var from = Math.min(one.x, other.x);
      var spare = Math.abs(other.x - one.x) - textWidth;
      var indent =
          switch (box.justification()) {
            case "RIGHT" -> spare;
            case "CENTER" -> spare / 2;
            default -> 0.0;
          };
      var above = Math.min(one.y, other.y);
      return inside(from + indent, above, new Place(from, above), textWidth, textHeight);
    }
    if (anchor == null) {
      return new Place(0, 0);
    }
    var pointing = text.anchor() != null && text.anchor().visible();
    var away = pointing ? AWAY : BESIDE;
    var viewWidth = view.width() / pixelScale;
    var x =
        anchor.x + away + textWidth > viewWidth && anchor.x - away - textWidth >= 0
            ? anchor.x - away - textWidth
            : anchor.x + away;
    var y = pointing ? anchor.y - away - textHeight : anchor.y - textHeight / 2;
    return inside(x, y, anchor, textWidth, textHeight);
  }

  /// A text whose place is in the view stays in it.
  private Place inside(double x, double y, Place at, double textWidth, double textHeight) {
    var right = view.width() / pixelScale;
    var bottom = view.height() / pixelScale;
    if (at.x < 0 || at.y < 0 || at.x > right || at.y > bottom) {
      return new Place(x, y);
    }
    return new Place(
        Math.max(2, Math.min(x, right - textWidth - 2)),
        Math.max(2, Math.min(y, bottom - textHeight - 2)));
  }
}
