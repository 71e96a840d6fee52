package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.geometry.Outlines;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// A compound graphic as simple paths (PS3.3 C.10.5.1.3), for where no simple shape repeats it.
record CompoundShapes(List<DrawnShape> shapes, List<DrawnText> labels) {
  /// Further than any image reaches.
  private static final double FAR = 200_000;

  private static final double TICK = 0.02;

  /// Empty where type and number of points make no drawing.
  static Optional<CompoundShapes> of(CompoundGraphic compound, Rgb colour) {
    double[] points = compound.points().toArray();
    int count = compound.points().size();
    var drawn = new Drawing(compound, colour);
    switch (compound.type()) {
      case "MULTILINE" -> {
        for (int i = 0; i + 3 < points.length; i += 4) {
          drawn.line(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
      }
      case "POLYLINE" -> drawn.add(points, DrawnShape.Form.OPEN, compound.points().closed());
      case "INTERPOLATED" ->
          drawn.add(Outlines.curve(points), DrawnShape.Form.OPEN, compound.points().closed());
      case "CROSSHAIR" -> drawn.crosshair(points[0], points[1]);
      default -> {
        if (count == 2) {
          drawn.twoPoints(points);
        }
      }
    }
    return drawn.shapes.isEmpty()
        ? Optional.empty()
        : Optional.of(new CompoundShapes(drawn.shapes, drawn.labels));
  }

  private static final class Drawing {
    private final CompoundGraphic compound;
    private final Rgb colour;
    private final List<DrawnShape> shapes = new ArrayList<>();
    private final List<DrawnText> labels = new ArrayList<>();

    Drawing(CompoundGraphic compound, Rgb colour) {
      this.compound = compound;
      this.colour = colour;
    }

    void twoPoints(double[] p) {
      switch (compound.type()) {
        case "RECTANGLE" ->
            add(
                new double[] {p[0], p[1], p[2], p[1], p[2], p[3], p[0], p[3]},
                DrawnShape.Form.CLOSED,
                compound.filled());
        case "ELLIPSE" -> {
          double x = (p[0] + p[2]) / 2;
          double y = (p[1] + p[3]) / 2;
          add(
              Outlines.ellipse(new double[] {p[0], y, p[2], y, x, p[1], x, p[3]}),
              DrawnShape.Form.CLOSED,
              compound.filled());
        }
        case "ARROW" -> add(p, DrawnShape.Form.ARROW, false);
        case "RANGELINE" -> add(p, DrawnShape.Form.BARRED, false);
        case "RULER" -> {
          add(p, DrawnShape.Form.BARRED, false);
          ticks(p);
        }
        case "AXIS" -> {
          add(p, DrawnShape.Form.OPEN, false);
          ticks(p);
        }
        case "INFINITELINE" -> infinite(p);
        case "CUTLINE" -> gapped(p[0], p[1], p[2], p[3]);
        default -> {
          // private kinds are told by no shape at all
        }
      }
    }

    private void infinite(double[] p) {
      double length = Math.hypot(p[2] - p[0], p[3] - p[1]);
      if (length > 0) {
        double x = (p[2] - p[0]) / length * FAR;
        double y = (p[3] - p[1]) / length * FAR;
        gapped(p[0] - x, p[1] - y, p[0] + x, p[1] + y);
      }
    }

    /// A line that leaves out a gap around its middle.
    private void gapped(double x0, double y0, double x1, double y1) {
      double length = Math.hypot(x1 - x0, y1 - y0);
      double gap = compound.gap() == null ? 0 : compound.gap();
      if (!(gap > 0) || gap >= length) {
        line(x0, y0, x1, y1);
        return;
      }
      double part = (length - gap) / 2 / length;
      line(x0, y0, x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
      line(x1 - (x1 - x0) * part, y1 - (y1 - y0) * part, x1, y1);
    }

    private void crosshair(double x, double y) {
      double reach = compound.diameter() == null ? FAR : compound.diameter() / 2;
      gapped(x - reach, y, x + reach, y);
      gapped(x, y - reach, x, y + reach);
    }

    /// Short bars across the line, with their labels beside them.
    private void ticks(double[] p) {
      double x = p[2] - p[0];
      double y = p[3] - p[1];
      for (CompoundGraphic.Tick tick : compound.ticks()) {
        if (!(tick.position() >= 0 && tick.position() <= 1)) {
          continue;
        }
        double atX = p[0] + x * tick.position();
        double atY = p[1] + y * tick.position();
        line(atX - y * TICK, atY + x * TICK, atX + y * TICK, atY - x * TICK);
        if (!tick.label().isBlank()) {
          double[] place = turned(new double[] {atX + y * TICK, atY - x * TICK});
          labels.add(
              new DrawnText(
                  List.of(tick.label()),
                  null,
                  new TextAnchor(compound.units(), place[0], place[1], false),
                  colour));
        }
      }
    }

    void line(double x0, double y0, double x1, double y1) {
      add(new double[] {x0, y0, x1, y1}, DrawnShape.Form.OPEN, false);
    }

    void add(double[] points, DrawnShape.Form form, boolean filled) {
      shapes.add(new DrawnShape(compound.units(), turned(points), form, filled, colour));
    }

    private double[] turned(double[] points) {
      if (compound.rotation() == 0 || !Double.isFinite(compound.rotation())) {
        return points;
      }
      Coordinates pivot = compound.pivot();
      double[] own = compound.points().toArray();
      double x = pivot != null ? pivot.get(0, 0) : mean(own, 0);
      double y = pivot != null ? pivot.get(0, 1) : mean(own, 1);
      return Outlines.turned(points, compound.rotation(), x, y);
    }

    private static double mean(double[] points, int axis) {
      double sum = 0;
      for (int i = axis; i < points.length; i += 2) {
        sum += points[i];
      }
      return sum / (points.length / 2);
    }
  }
}
