package overread.dicom.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DrawnText;
import overread.dicom.pr.TextAnchor;
import overread.dicom.pr.TextBox;
import overread.dicom.seg.Rgb;

/// Writes texts of presentation states (PS3.3 C.10.5): in their box, else beside their anchor;
/// upright however the image is turned, with a dark halo. A text too large for its box is made
/// smaller down to what can still be read, then it runs over.
final class TextPainter {
  private static final double LARGEST = 28;
  private static final double SMALLEST = 7;
  private static final double PART = 1 / 48.0;
  private static final double BESIDE = 5;
  private static final double AWAY = 14;

  /// A rectangle of the picture.
  private record Block(double left, double top, double width, double height) {
    boolean holds(Framing.Point point) {
      return point.x() >= left
          && point.x() <= left + width
          && point.y() >= top
          && point.y() <= top + height;
    }
  }

  private final Canvas canvas;
  private final Picture picture;
  private final double capital;
  private boolean missing;

  TextPainter(Canvas canvas) {
    this.canvas = canvas;
    this.picture = canvas.picture();
    capital = Math.clamp(Math.min(picture.width(), picture.height()) * PART, SMALLEST + 1, LARGEST);
  }

  /// Whether a text held a character without a glyph.
  boolean missing() {
    return missing;
  }

  void draw(DrawnText text) {
    List<StrokeFont.Line> lines = text.lines().stream().map(StrokeFont::line).toList();
    missing |= lines.stream().anyMatch(StrokeFont.Line::missing);
    TextBox box = text.box();
    TextAnchor anchor = text.anchor();
    if (anchor != null && anchor.units() == AnnotationUnits.MATRIX) {
      anchor = null;
    }
    if (box != null && box.units() != AnnotationUnits.MATRIX) {
      Block written = inBox(lines, box, text.colour());
      if (anchor != null && anchor.visible()) {
        pointer(written, place(anchor), text.colour());
      }
    } else if (anchor != null) {
      beside(lines, place(anchor), anchor.visible(), text.colour());
    }
  }

  private Block inBox(List<StrokeFont.Line> lines, TextBox box, Rgb colour) {
    Framing.Point one = place(box.units(), box.left(), box.top());
    Framing.Point other = place(box.units(), box.right(), box.bottom());
    double left = Math.min(one.x(), other.x());
    double top = Math.min(one.y(), other.y());
    double width = Math.abs(other.x() - one.x());
    double height = Math.abs(other.y() - one.y());
    double scale = capital / StrokeFont.CAPITAL;
    double fit = Math.min(width / Math.max(1, width(lines)), height / height(lines));
    if (fit < scale) {
      scale = Math.max(fit, SMALLEST / StrokeFont.CAPITAL);
    }
    double spare = width - width(lines) * scale;
    double x =
        switch (box.justification()) {
          case "RIGHT" -> left + spare;
          case "CENTER" -> left + spare / 2;
          default -> left;
        };
    return write(lines, inside(x, top, left, top, lines, scale), scale, box, colour);
  }

  /// Text that begins in the picture stays in it.
  private Framing.Point inside(
      double x, double y, double atX, double atY, List<StrokeFont.Line> lines, double scale) {
    if (atX < 0 || atY < 0 || atX > picture.width() || atY > picture.height()) {
      return new Framing.Point(x, y);
    }
    return new Framing.Point(
        Math.max(1, Math.min(x, picture.width() - width(lines) * scale - 1)),
        Math.max(1, Math.min(y, picture.height() - height(lines) * scale - 1)));
  }

  private void beside(List<StrokeFont.Line> lines, Framing.Point at, boolean line, Rgb colour) {
    double scale = capital / StrokeFont.CAPITAL;
    double width = width(lines) * scale;
    double height = height(lines) * scale;
    double distance = line ? AWAY : BESIDE;
    double x = at.x() + distance;
    if (x + width > picture.width() && at.x() - distance - width >= 0) {
      x = at.x() - distance - width;
    }
    double y = line ? at.y() - distance - height : at.y() - height / 2;
    Framing.Point from = inside(x, y, at.x(), at.y(), lines, scale);
    write(lines, from, scale, null, colour);
    if (line) {
      pointer(new Block(from.x(), from.y(), width, height), at, colour);
    }
  }

  private Block write(
      List<StrokeFont.Line> lines,
      Framing.Point from,
      double scale,
      @Nullable TextBox box,
      Rgb colour) {
    List<double[]> strokes = new ArrayList<>();
    double most = width(lines) * scale;
    double y = from.y();
    for (StrokeFont.Line line : lines) {
      double spare = most - line.width() * scale;
      double indent =
          switch (box == null ? "" : box.justification()) {
            case "RIGHT" -> spare;
            case "CENTER" -> spare / 2;
            default -> 0;
          };
      for (double[] stroke : line.strokes()) {
        double[] placed = new double[stroke.length];
        for (int i = 0; i + 1 < stroke.length; i += 2) {
          placed[i] = from.x() + indent + stroke[i] * scale;
          placed[i + 1] = y + stroke[i + 1] * scale;
        }
        strokes.add(placed);
      }
      y += StrokeFont.LINE * scale;
    }
    double half = Math.max(0.5, scale * 0.62);
    picture.lines(strokes, false, colour, half, half + 1.25);
    return new Block(from.x(), from.y(), most, height(lines) * scale);
  }

  /// A line from the text to what it points at.
  private void pointer(Block text, Framing.Point at, Rgb colour) {
    if (text.holds(at)) {
      return;
    }
    double x = Math.clamp(at.x(), text.left() - 2, text.left() + text.width() + 2);
    double y = Math.clamp(at.y(), text.top() - 2, text.top() + text.height() + 2);
    picture.lines(List.of(new double[] {x, y, at.x(), at.y()}), false, colour);
  }

  private Framing.Point place(TextAnchor anchor) {
    return place(anchor.units(), anchor.column(), anchor.row());
  }

  private Framing.Point place(AnnotationUnits units, double x, double y) {
    return units == AnnotationUnits.DISPLAY
        ? canvas.framing().displayed(x, y)
        : canvas.framing().toPicture(x, y);
  }

  private static double width(List<StrokeFont.Line> lines) {
    return lines.stream().mapToDouble(StrokeFont.Line::width).max().orElse(0);
  }

  private static double height(List<StrokeFont.Line> lines) {
    return Math.max(1, (lines.size() - 1) * StrokeFont.LINE + StrokeFont.CAPITAL);
  }
}
