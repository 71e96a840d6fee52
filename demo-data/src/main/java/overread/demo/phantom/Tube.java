package overread.demo.phantom;

import java.util.ArrayList;
import java.util.List;

/// A bent rod through several points, each with its radius: a vessel or an airway.
record Tube(List<Capsule> parts, Bounds bounds) implements Solid {
  /// A smooth tube through rows of x, y, z, radius.
  static Tube through(double[]... stations) {
    List<Capsule> parts = new ArrayList<>();
    int steps = 6;
    for (int i = 0; i + 1 < stations.length; i++) {
      double[] before = stations[Math.max(0, i - 1)];
      double[] from = stations[i];
      double[] to = stations[i + 1];
      double[] after = stations[Math.min(stations.length - 1, i + 2)];
      for (int step = 0; step < steps; step++) {
        double[] a = between(before, from, to, after, (double) step / steps);
        double[] b = between(before, from, to, after, (double) (step + 1) / steps);
        parts.add(
            new Capsule(new Point(a[0], a[1], a[2]), new Point(b[0], b[1], b[2]), a[3], b[3]));
      }
    }
    return of(parts);
  }

  static Tube of(List<Capsule> parts) {
    Bounds all = parts.getFirst().bounds();
    for (Capsule part : parts) {
      Bounds b = part.bounds();
      all =
          new Bounds(
              Math.min(all.fromX(), b.fromX()),
              Math.max(all.toX(), b.toX()),
              Math.min(all.fromY(), b.fromY()),
              Math.max(all.toY(), b.toY()),
              Math.min(all.fromZ(), b.fromZ()),
              Math.max(all.toZ(), b.toZ()));
    }
    return new Tube(List.copyOf(parts), all);
  }

  /// Catmull–Rom interpolation of position and radius.
  private static double[] between(double[] a, double[] b, double[] c, double[] d, double t) {
    double[] result = new double[4];
    for (int k = 0; k < 4; k++) {
      result[k] =
          0.5
              * (2 * b[k]
                  + (c[k] - a[k]) * t
                  + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                  + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
    }
    return result;
  }

  @Override
  public Solid near(double z, double reach) {
    List<Capsule> here =
        parts.stream().filter(part -> part.bounds().grown(reach).reaches(z)).toList();
    return here.isEmpty() || here.size() == parts.size() ? this : of(here);
  }

  @Override
  public double distance(double x, double y, double z) {
    double least = Double.MAX_VALUE;
    for (Capsule part : parts) {
      least = Math.min(least, part.distance(x, y, z));
    }
    return least;
  }
}
