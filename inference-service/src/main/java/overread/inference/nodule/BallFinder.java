package overread.inference.nodule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds ball-like bright places at several scales (second derivatives of the Gaussian-smoothed
/// lungs).
final class BallFinder {
  /// Standard deviations in mm; a ball of radius √3·sigma answers best.
  private static final double[] FINE = {1.3, 1.9, 2.7};

  private static final double[] COARSE = {3.8, 5.4, 7.5};
  private static final double LEAST_RESPONSE = 55;
  private static final int MOST_SEEDS = 240;

  private final List<Seed> seeds = new ArrayList<>();

  private BallFinder() {}

  static List<Seed> find(WorkingVolume volume, LungMask mask) {
    BallFinder finder = new BallFinder();
    Lattice lattice = volume.lattice();
    float[] values = new float[lattice.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          mask.inside()[i] ? Math.clamp(volume.values()[i], -1000, 150) : (float) mask.tissue();
    }
    finder.scales(lattice, values, mask.inside(), FINE, volume.blockXy(), volume.blockZ());
    boolean halveZ = lattice.dz() < 2;
    Lattice half =
        new Lattice(
            lattice.nx() / 2,
            lattice.ny() / 2,
            halveZ ? lattice.nz() / 2 : lattice.nz(),
            lattice.dx() * 2,
            lattice.dy() * 2,
            halveZ ? lattice.dz() * 2 : lattice.dz());
    float[] coarse = new float[half.size()];
    boolean[] inside = new boolean[half.size()];
    for (int z = 0; z < half.nz(); z++) {
      for (int y = 0; y < half.ny(); y++) {
        for (int x = 0; x < half.nx(); x++) {
          int from = lattice.index(2 * x, 2 * y, halveZ ? 2 * z : z);
          int at = half.index(x, y, z);
          coarse[at] = values[from];
          inside[at] = mask.inside()[from];
        }
      }
    }
    finder.scalesFrom(
        half,
        coarse,
        inside,
        COARSE,
        FINE[FINE.length - 1],
        volume.blockXy() * 2,
        volume.blockZ() * (halveZ ? 2 : 1));
    return finder.strongest(volume, lattice);
  }

  private void scales(
      Lattice lattice, float[] values, boolean[] inside, double[] sigmas, int xy, int z) {
    scalesFrom(lattice, values, inside, sigmas, 0, xy, z);
  }

  private void scalesFrom(
      Lattice lattice,
      float[] values,
      boolean[] inside,
      double[] sigmas,
      double smoothed,
      int xy,
      int z) {
    double before = smoothed;
    for (double sigma : sigmas) {
      Gaussian.smooth(lattice, values, Math.sqrt(sigma * sigma - before * before));
      before = sigma;
      peaks(lattice, values, inside, sigma, xy, z);
    }
  }

  private void peaks(
      Lattice lattice, float[] values, boolean[] inside, double sigma, int xy, int zStep) {
    float[] responses = new float[lattice.size()];
    IntStream.range(1, lattice.nz() - 1)
        .parallel()
        .forEach(z -> respond(lattice, values, inside, sigma, z, responses));
    for (int z = 1; z < lattice.nz() - 1; z++) {
      for (int y = 1; y < lattice.ny() - 1; y++) {
        for (int x = 1; x < lattice.nx() - 1; x++) {
          float response = responses[lattice.index(x, y, z)];
          if (response > LEAST_RESPONSE && isPeak(lattice, responses, x, y, z)) {
            seeds.add(
                new Seed(
                    x * xy + (xy - 1) / 2.0,
                    y * xy + (xy - 1) / 2.0,
                    z * zStep + (zStep - 1) / 2.0,
                    sigma * Math.sqrt(3),
                    response));
          }
        }
      }
    }
  }

  private static void respond(
      Lattice lattice, float[] v, boolean[] inside, double sigma, int z, float[] responses) {
    int nx = lattice.nx();
    int plane = lattice.plane();
    double sx = sigma * sigma / (lattice.dx() * lattice.dx());
    double sy = sigma * sigma / (lattice.dy() * lattice.dy());
    double sz = sigma * sigma / (lattice.dz() * lattice.dz());
    double sxy = sigma * sigma / (4 * lattice.dx() * lattice.dy());
    double sxz = sigma * sigma / (4 * lattice.dx() * lattice.dz());
    double syz = sigma * sigma / (4 * lattice.dy() * lattice.dz());
    for (int y = 1; y < lattice.ny() - 1; y++) {
      for (int x = 1; x < nx - 1; x++) {
        int i = lattice.index(x, y, z);
        if (!inside[i]) {
          continue;
        }
        double twice = 2 * v[i];
        double xx = sx * (v[i - 1] + v[i + 1] - twice);
        double yy = sy * (v[i - nx] + v[i + nx] - twice);
        double zz = sz * (v[i - plane] + v[i + plane] - twice);
        if (xx > -LEAST_RESPONSE / 2 || yy > -LEAST_RESPONSE / 2 || zz > -LEAST_RESPONSE / 2) {
          continue;
        }
        double xy = sxy * (v[i + nx + 1] + v[i - nx - 1] - v[i + nx - 1] - v[i - nx + 1]);
        double xz =
            sxz * (v[i + plane + 1] + v[i - plane - 1] - v[i + plane - 1] - v[i - plane + 1]);
        double yz =
            syz * (v[i + plane + nx] + v[i - plane - nx] - v[i + plane - nx] - v[i - plane + nx]);
        responses[i] = (float) Curvature.ball(xx, yy, zz, xy, xz, yz);
      }
    }
  }

  private static boolean isPeak(Lattice lattice, float[] responses, int x, int y, int z) {
    int middle = lattice.index(x, y, z);
    for (int dz = -1; dz <= 1; dz++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int other = lattice.index(x + dx, y + dy, z + dz);
          if (responses[other] > responses[middle]
              || (responses[other] == responses[middle] && other < middle)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// The strongest, leaving out those that lie within a stronger one.
  private List<Seed> strongest(WorkingVolume volume, Lattice lattice) {
    seeds.sort(
        Comparator.comparingDouble(Seed::response)
            .reversed()
            .thenComparingDouble(Seed::z)
            .thenComparingDouble(Seed::y)
            .thenComparingDouble(Seed::x)
            .thenComparingDouble(Seed::radius));
    double mmXy = lattice.dx() / volume.blockXy();
    double mmZ = lattice.dz() / volume.blockZ();
    List<Seed> kept = new ArrayList<>();
    for (Seed seed : seeds) {
      boolean free =
          kept.stream()
              .noneMatch(other ->
                  Math.hypot(
                          Math.hypot(seed.x() - other.x(), seed.y() - other.y()) * mmXy,
                          (seed.z() - other.z()) * mmZ)
                      < Math.max(3, other.radius()));
      if (free) {
        kept.add(seed);
        if (kept.size() == MOST_SEEDS) {
          break;
        }
      }
    }
    return kept;
  }
}
