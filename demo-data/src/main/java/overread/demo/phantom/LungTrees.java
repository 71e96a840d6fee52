package overread.demo.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Bronchi, pulmonary arteries beside them, and pulmonary veins of both lungs.
final class LungTrees {
  private final List<Capsule> bronchi = new ArrayList<>();
  private final List<Capsule> vessels = new ArrayList<>();

  LungTrees(Mediastinum mediastinum, long seed) {
    Random random = new Random(seed);
    side(mediastinum, random, -1, new Point(-40, 20, 169), new Point(-8, 3, -4));
    side(mediastinum, random, 1, new Point(44, 26, 171), new Point(8, 3, -4));
  }

  private void side(Mediastinum mediastinum, Random random, int side, Point root, Point towards) {
    VesselTree airways = new VesselTree(root, towards, 0.95, 4.6);
    for (int i = 0; i < 60; i++) {
      airways.growTo(target(mediastinum, random, side, 16), random);
    }
    VesselTree arteries = VesselTree.beside(airways, new Point(side * 2.4, -2.6, 2.6), 0.58, 7.5);
    for (int i = 0; i < 1150; i++) {
      arteries.growTo(target(mediastinum, random, side, 3), random);
    }
    VesselTree upper =
        new VesselTree(new Point(side * 48, 21, 146), new Point(side * 6, -4, 6), 0.56, 6.5);
    VesselTree lower =
        new VesselTree(new Point(side * 50, 34, 122), new Point(side * 6, 4, -6), 0.56, 6.5);
    for (int i = 0; i < 900; i++) {
      Point tip = target(mediastinum, random, side, 3);
      (tip.z() > 142 + tip.y() ? upper : lower).growTo(tip, random);
    }
    bronchi.addAll(airways.rods());
    vessels.addAll(arteries.rods());
    vessels.addAll(upper.rods());
    vessels.addAll(lower.rods());
  }

  private static Point target(Mediastinum mediastinum, Random random, int side, double margin) {
    while (true) {
      double x = side * (8 + random.nextDouble() * 125);
      double y = -95 + random.nextDouble() * 190;
      double z = 20 + random.nextDouble() * 285;
      if (new Section(z).lung(x, y) < -margin && mediastinum.clear(x, y, z, margin + 3)) {
        return new Point(x, y, z);
      }
    }
  }

  void paint(SliceCanvas canvas) {
    double reach = 8;
    for (Capsule vessel : vessels) {
      if (near(vessel, canvas.z, reach)) {
        canvas.paint(vessel, 50 + 80 * Math.min(1, vessel.toRadius() / 3), 1.5);
      }
    }
    List<Capsule> here = bronchi.stream().filter(rod -> near(rod, canvas.z, reach)).toList();
    for (Capsule bronchus : here) {
      canvas.paint(bronchus.grown(0.5 + 0.16 * bronchus.toRadius()), 10, 1.4);
    }
    for (Capsule bronchus : here) {
      canvas.paint(bronchus, -960, 1.2);
    }
  }

  private static boolean near(Capsule rod, double z, double reach) {
    return Math.min(rod.from().z(), rod.to().z()) - reach < z
        && Math.max(rod.from().z(), rod.to().z()) + reach > z;
  }
}
