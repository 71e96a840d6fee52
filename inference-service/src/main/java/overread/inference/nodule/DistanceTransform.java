package overread.inference.nodule;

import java.util.Arrays;

/// Exact Euclidean distances by lower envelopes of parabolas, one axis after another.
final class DistanceTransform {
  private static final float FAR = 1e12f;

  private DistanceTransform() {}

  /// Squared distance in mm² of each voxel to the nearest voxel for which `target` is true.
  ///
  /// @param planar only within each plane
  static float[] squared(Lattice lattice, boolean[] target, boolean planar) {
    float[] squared = new float[lattice.size()];
    for (int i = 0; i < squared.length; i++) {
      squared[i] = target[i] ? 0 : FAR;
    }
    int longest = Math.max(lattice.nx(), Math.max(lattice.ny(), lattice.nz()));
    Line line = new Line(longest);
    for (int z = 0; z < lattice.nz(); z++) {
      for (int y = 0; y < lattice.ny(); y++) {
        line.run(squared, lattice.index(0, y, z), 1, lattice.nx(), lattice.dx());
      }
      for (int x = 0; x < lattice.nx(); x++) {
        line.run(squared, lattice.index(x, 0, z), lattice.nx(), lattice.ny(), lattice.dy());
      }
    }
    if (!planar) {
      for (int y = 0; y < lattice.ny(); y++) {
        for (int x = 0; x < lattice.nx(); x++) {
          line.run(squared, lattice.index(x, y, 0), lattice.plane(), lattice.nz(), lattice.dz());
        }
      }
    }
    return squared;
  }

  /// One line of the transform with its scratch space.
  private static final class Line {
    private final double[] values;
    private final int[] apex;
    private final double[] from;

    Line(int longest) {
      values = new double[longest];
      apex = new int[longest];
      from = new double[longest + 1];
    }

    void run(float[] squared, int start, int stride, int count, double spacing) {
      boolean any = false;
      for (int i = 0; i < count; i++) {
        values[i] = squared[start + i * stride];
        any |= values[i] < FAR;
      }
      if (!any) {
        return;
      }
      double unit = spacing * spacing;
      int last = -1;
      Arrays.fill(from, 0, count + 1, Double.POSITIVE_INFINITY);
      for (int i = 0; i < count; i++) {
        if (values[i] >= FAR) {
          continue;
        }
        double crossing = Double.NEGATIVE_INFINITY;
        while (last >= 0) {
          crossing = crossing(apex[last], i, unit);
          if (crossing > from[last]) {
            break;
          }
          last--;
          crossing = Double.NEGATIVE_INFINITY;
        }
        last++;
        apex[last] = i;
        from[last] = crossing;
      }
      int piece = 0;
      for (int i = 0; i < count; i++) {
        while (piece < last && from[piece + 1] <= i) {
          piece++;
        }
        double step = i - apex[piece];
        squared[start + i * stride] = (float) (unit * step * step + values[apex[piece]]);
      }
    }

    private double crossing(int a, int b, double unit) {
      return (values[b] - values[a] + unit * ((double) b * b - (double) a * a))
          / (2 * unit * (b - a));
    }
  }
}
