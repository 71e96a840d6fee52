package overread.demo.phantom;

import java.util.List;

/// Ribs, costal cartilage, sternum, clavicles, scapulae, humeral heads.
final class Bones {
  private static final double CORTEX = 760;
  private static final double MARROW = 215;
  private static final Profile STERNUM_WIDTH =
      Profile.of(88, 2, 98, 7, 112, 15, 190, 17, 205, 15, 214, 23, 240, 29, 249, 22, 254, 4);
  private static final Profile SCAPULA_REACH =
      Profile.of(160, 0, 172, 5, 205, 13, 245, 21, 285, 24);

  private final List<Tube> clavicles = List.of(mirrored(1), mirrored(-1));
  private final Texture texture;

  Bones(Texture texture) {
    this.texture = texture;
  }

  private static Tube mirrored(int side) {
    return Tube.through(
        new double[] {side * 24, -50, 251, 7.5},
        new double[] {side * 62, -48, 266, 5.8},
        new double[] {side * 104, -20, 284, 5.6},
        new double[] {side * 138, 8, 298, 6.5});
  }

  void paint(SliceCanvas canvas, Section section, float[] cages) {
    Grid grid = canvas.grid;
    for (int row = 0; row < grid.size(); row++) {
      double y = grid.y(row);
      for (int column = 0; column < grid.size(); column++) {
        double x = grid.x(column);
        double cage = cages[row * grid.size() + column];
        if (cage > -1 && cage < 42) {
          wall(canvas, section, row, column, x, y, cage);
        }
      }
    }
    for (Tube clavicle : clavicles) {
      hollow(canvas, clavicle, 1.9);
    }
    for (int side = -1; side <= 1; side += 2) {
      hollow(canvas, new Ellipsoid(new Point(side * 146, 14, 303), 22, 22, 22, 0), 1.6);
      hollow(
          canvas,
          new Capsule(new Point(side * 66, 82, 246), new Point(side * 136, 58, 286), 4.2, 5.5),
          1.6);
    }
  }

  private void wall(
      SliceCanvas canvas, Section section, int row, int column, double x, double y, double cage) {
    double z = section.z;
    double angle = section.angle(x, y);
    if (cage < 12 && angle > 15) {
      for (int rib = 1; rib <= 12; rib++) {
        rib(canvas, row, column, x, y, z, cage, angle, rib);
      }
    }
    if (Math.abs(x) < 32 && y < 0) {
      double width = STERNUM_WIDTH.value(z);
      double sternum = oval(x, y - section.front() + 7.5, width, 5.8);
      if (z > 88 && z < 254) {
        shell(canvas, row, column, sternum, 1.3, 150, x, y, z);
      }
    }
    double reach = SCAPULA_REACH.value(z);
    if (z > 162 && reach > 0 && cage > 12) {
      double across = Math.abs(angle - 46) - reach;
      double plate = Math.abs(cage - 23 - 0.004 * (angle - 40) * (angle - 40)) - 1.9;
      double border = across > -3 ? plate - 1.5 : plate;
      double along = across * Math.toRadians(1) * (section.cageWidth + 10);
      shell(canvas, row, column, Math.max(border, along), 1.5, 330, x, y, z);
    }
  }

  private void rib(
      SliceCanvas canvas,
      int row,
      int column,
      double x,
      double y,
      double z,
      double cage,
      double angle,
      int rib) {
    double end =
        rib == 1 ? 138 : rib <= 7 ? 143 - rib : rib <= 10 ? 132 - 4 * (rib - 7) : 160 - 9 * rib;
    double turn = angle / 150;
    double drop = rib == 1 ? 30 : Math.min(78, 36 + 6.5 * rib);
    double ease = turn * (1.25 - 0.25 * turn);
    double side = x < 0 ? 1.5 : -1.5;
    double centre = 300 - 23.4 * rib + 8 + side - drop * ease + 6 * Math.sin(turn * 3);
    boolean cartilage = angle > end;
    if (cartilage) {
      if (rib > 10) {
        return;
      }
      centre += (angle - end) * (rib <= 2 ? 0.15 : 0.22 * (rib - 1));
    }
    double height = rib == 1 ? 5.5 : 6.8;
    double oval = oval(cage - 4.6, z - centre, cartilage ? 4.4 : 3.9, height);
    if (cartilage) {
      canvas.blend(row, column, oval, 105 + 25 * texture.at(x, y, z, 4), 1.2);
    } else {
      shell(canvas, row, column, oval, 1.25, MARROW, x, y, z);
    }
  }

  /// Cortex with marrow inside.
  private void shell(
      SliceCanvas canvas,
      int row,
      int column,
      double distance,
      double thickness,
      double marrow,
      double x,
      double y,
      double z) {
    if (distance < 1) {
      canvas.blend(row, column, distance, CORTEX, 1.2);
      canvas.blend(row, column, distance + thickness, marrow + 70 * texture.at(x, y, z, 2.4), 1.2);
    }
  }

  private static void hollow(SliceCanvas canvas, Solid solid, double thickness) {
    canvas.paint(solid, CORTEX, 1.2);
    canvas.paint(solid.grown(-thickness), MARROW, 1.2);
  }

  static double oval(double u, double v, double a, double b) {
    double p = u / a;
    double q = v / b;
    double relative = Math.sqrt(p * p + q * q);
    if (relative < 1e-6) {
      return -Math.min(a, b);
    }
    return relative * (relative - 1) / Math.sqrt(p * p / (a * a) + q * q / (b * b));
  }
}
