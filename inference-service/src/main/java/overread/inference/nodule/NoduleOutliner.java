package overread.inference.nodule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Outlines the nodule at a seed on the full volume, cuts off vessels that are thinner than half of
/// it, and measures it.
final class NoduleOutliner {
  private static final double LEAST_DIAMETER = 4;
  private static final double MOST_DIAMETER = 30;

  private final CtVolume volume;
  private final WorkingVolume working;
  private final LungMask mask;

  NoduleOutliner(CtVolume volume, WorkingVolume working, LungMask mask) {
    this.volume = volume;
    this.working = working;
    this.mask = mask;
  }

  /// The candidate at this seed; empty when nothing of a nodule's size and shape is there.
  Optional<Candidate> outline(Seed seed) {
    Neighbourhood box = Neighbourhood.of(volume, working, mask, seed);
    Lattice lattice = box.lattice();
    int middle = brightest(box, box.voxel(seed), Math.max(2, 0.6 * seed.radius()));
    double peak = peak(box, middle, Math.max(1.5, 0.5 * seed.radius()));
    double threshold = Math.clamp((peak + mask.tissue()) / 2, -680.0, -250.0);
    byte[] marks = new byte[lattice.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) (box.inLung()[i] && box.values()[i] > threshold ? 1 : 0);
    }
    Components components = new Components();
    components.fill(lattice, marks, middle, (byte) 1, (byte) 2);
    boolean[] outside = new boolean[marks.length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = marks[i] != 2;
    }
    float[] depth = DistanceTransform.squared(lattice, outside, false);
    int deepest = deepest(box, depth, middle, Math.max(3, seed.radius()));
    double radius = Math.sqrt(depth[deepest]);
    if (radius < 0.9 || radius > MOST_DIAMETER / 2) {
      return Optional.empty();
    }
    boolean[] core = core(lattice, depth, deepest, radius / 2);
    float[] toCore = DistanceTransform.squared(lattice, core, false);
    double reach = radius / 2 + 0.3 * lattice.dx();
    boolean[] body = new boolean[marks.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = marks[i] == 2 && toCore[i] <= reach * reach;
    }
    return measure(box, seed, marks, body, threshold);
  }

  private Optional<Candidate> measure(
      Neighbourhood box, Seed seed, byte[] marks, boolean[] body, double threshold) {
    Lattice lattice = box.lattice();
    double sx = 0;
    double sy = 0;
    double sz = 0;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        sx += i % lattice.nx();
        sy += i / lattice.nx() % lattice.ny();
        sz += i / lattice.plane();
        sum += box.values()[i];
        count++;
      }
    }
    double cubic = count * volume.voxelVolume();
    double diameter = Math.cbrt(6 * cubic / Math.PI);
    if (count < 8 || diameter < LEAST_DIAMETER || diameter > MOST_DIAMETER) {
      return Optional.empty();
    }
    double x = sx / count;
    double y = sy / count;
    double z = sz / count;
    double farthest = farthest(lattice, body, x, y, z);
    double fill = Math.pow(diameter / 2 / Math.max(diameter / 2, farthest), 3);
    double touching = touching(box, marks, body, threshold);
    double mean = sum / count;
    CandidateScore score =
        new CandidateScore(
            Math.min(1, seed.response() / 260),
            Math.clamp((fill - 0.12) / 0.4, 0.0, 1.0),
            Math.clamp(1 - touching / 0.4, 0.0, 1.0),
            Math.clamp((mean - mask.tissue()) / 600, 0.0, 1.0),
            Math.clamp(0.4 + 0.6 * (diameter - LEAST_DIAMETER), 0.0, 1.0));
    return Optional.of(
        new Candidate(
            region(box, body),
            box.fromX() + x,
            box.fromY() + y,
            box.fromZ() + z,
            diameter,
            cubic,
            mean,
            score));
  }

  private static int brightest(Neighbourhood box, int seed, double reach) {
    int best = seed;
    for (int i = 0; i < box.values().length; i++) {
      if (box.inLung()[i]
          && box.distance(i, seed) <= reach
          && box.values()[i] > box.values()[best]) {
        best = i;
      }
    }
    return best;
  }

  /// The value that a quarter of the voxels near a place exceed.
  private static double peak(Neighbourhood box, int middle, double reach) {
    double[] near = new double[box.values().length];
    int count = 0;
    for (int i = 0; i < near.length; i++) {
      if (box.distance(i, middle) <= reach) {
        near[count++] = box.values()[i];
      }
    }
    Arrays.sort(near, 0, count);
    return near[count * 3 / 4];
  }

  private static int deepest(Neighbourhood box, float[] depth, int middle, double reach) {
    int best = middle;
    for (int i = 0; i < depth.length; i++) {
      if (depth[i] > depth[best] && depth[i] < 1e9 && box.distance(i, middle) <= reach) {
        best = i;
      }
    }
    return best;
  }

  private static boolean[] core(Lattice lattice, float[] depth, int deepest, double least) {
    byte[] marks = new byte[depth.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) (depth[i] > least * least ? 1 : 0);
    }
    new Components().fill(lattice, marks, deepest, (byte) 1, (byte) 2);
    boolean[] core = new boolean[marks.length];
    for (int i = 0; i < core.length; i++) {
      core[i] = marks[i] == 2;
    }
    return core;
  }

  private static double farthest(Lattice lattice, boolean[] body, double x, double y, double z) {
    double most = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        double dx = (i % lattice.nx() - x) * lattice.dx();
        double dy = (i / lattice.nx() % lattice.ny() - y) * lattice.dy();
        double dz = (i / lattice.plane() - z) * lattice.dz();
        most = Math.max(most, dx * dx + dy * dy + dz * dz);
      }
    }
    return Math.sqrt(most) + lattice.dx() / 2;
  }

  /// Share of the shell from 1 to 3 mm outside that is as bright as the candidate, the chest wall
  /// counting half.
  private static double touching(
      Neighbourhood box, byte[] marks, boolean[] body, double threshold) {
    float[] away = DistanceTransform.squared(box.lattice(), body, false);
    double bright = 0;
    int shell = 0;
    for (int i = 0; i < away.length; i++) {
      if (away[i] >= 1 && away[i] <= 9) {
        shell++;
        if (!box.inLung()[i]) {
          bright += 0.4;
        } else if (marks[i] == 2 || box.values()[i] > threshold) {
          bright += 1;
        }
      }
    }
    return shell == 0 ? 1 : bright / shell;
  }

  private Region region(Neighbourhood box, boolean[] body) {
    Lattice lattice = box.lattice();
    List<Region.RegionSlice> slices = new ArrayList<>();
    for (int z = 0; z < lattice.nz(); z++) {
      BitSet pixels = new BitSet();
      for (int y = 0; y < lattice.ny(); y++) {
        for (int x = 0; x < lattice.nx(); x++) {
          if (body[lattice.index(x, y, z)]) {
            pixels.set((box.fromY() + y) * volume.columns() + box.fromX() + x);
          }
        }
      }
      if (!pixels.isEmpty()) {
        slices.add(new Region.RegionSlice(box.fromZ() + z, pixels));
      }
    }
    return new Region(slices);
  }
}
