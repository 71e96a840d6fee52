package overread.demo.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A tree that grows from a root to points spread through the lung: each new point is joined to the
/// part of the tree from which its way to the root is short. Radii follow the number of tips
/// beyond, as in Murray's law.
final class VesselTree {
  private final List<Point> nodes = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private final double tipRadius;
  private final double largest;

  VesselTree(Point root, Point towards, double tipRadius, double largest) {
    this.tipRadius = tipRadius;
    this.largest = largest;
    add(root, -1);
    add(root.plus(towards), 0);
  }

  /// A tree that starts as a companion of another, `offset` beside it.
  static VesselTree beside(VesselTree other, Point offset, double tipRadius, double largest) {
    VesselTree tree =
        new VesselTree(other.nodes.get(0).plus(offset), new Point(0, 0, 0), tipRadius, largest);
    for (int i = 1; i < other.nodes.size(); i++) {
      int parent = other.parents.get(i);
      tree.add(other.nodes.get(i).plus(offset), parent == 0 ? 0 : parent + 1);
    }
    return tree;
  }

  private int add(Point point, int parent) {
    nodes.add(point);
    parents.add(parent);
    lengths.add(parent < 0 ? 0 : lengths.get(parent) + point.distance(nodes.get(parent)));
    return nodes.size() - 1;
  }

  void growTo(Point target, Random random) {
    int best = 1;
    double least = Double.MAX_VALUE;
    for (int i = 1; i < nodes.size(); i++) {
      double cost = target.distance(nodes.get(i)) + 0.22 * lengths.get(i);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    Point from = nodes.get(best);
    Point before = nodes.get(parents.get(best));
    double span = from.distance(target);
    Point heading = from.minus(before);
    double headingLength = Math.max(1e-6, heading.length());
    Point wobble =
        new Point(random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5);
    Point bend =
        from.plus(heading.times(0.4 * span / headingLength)).plus(wobble.times(0.25 * span));
    int steps = Math.max(1, (int) Math.round(span / 4.5));
    int parent = best;
    for (int step = 1; step <= steps; step++) {
      double t = (double) step / steps;
      Point point =
          from.times((1 - t) * (1 - t)).plus(bend.times(2 * t * (1 - t))).plus(target.times(t * t));
      parent = add(point, parent);
    }
  }

  /// The tree as rods.
  List<Capsule> rods() {
    int[] tips = new int[nodes.size()];
    boolean[] inner = new boolean[nodes.size()];
    for (int i = 1; i < tips.length; i++) {
      inner[parents.get(i)] = true;
    }
    for (int i = tips.length - 1; i > 0; i--) {
      if (!inner[i]) {
        tips[i]++;
      }
      tips[parents.get(i)] += tips[i];
    }
    List<Capsule> rods = new ArrayList<>();
    for (int i = 1; i < tips.length; i++) {
      double radius = radius(tips[i]);
      int parent = parents.get(i);
      double before = parent == 0 ? radius : Math.min(radius(tips[parent]), radius * 1.25);
      rods.add(new Capsule(nodes.get(parent), nodes.get(i), before, radius));
    }
    return rods;
  }

  private double radius(int tips) {
    return Math.min(largest, tipRadius * Math.pow(Math.max(1, tips), 1 / 2.7));
  }
}
