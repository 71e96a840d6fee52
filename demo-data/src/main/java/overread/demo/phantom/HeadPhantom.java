package overread.demo.phantom;

/// A head: scalp, skull, brain with ventricles and falx, sinuses, eyes, petrous bones. z runs from
/// −75 at the skull base to 75 above the vertex.
public final class HeadPhantom implements Phantom {
  private static final Profile RADIUS_X =
      Profile.of(-80, 62, -50, 68, -20, 76, 10, 76, 40, 64, 60, 42, 72, 12, 76, 1);
  private static final Profile RADIUS_Y =
      Profile.of(-80, 86, -50, 92, -20, 98, 10, 98, 40, 84, 60, 56, 72, 16, 76, 1);

  private final Texture texture;
  private final double noise;

  /// @param noise standard deviation in Hounsfield units
  public HeadPhantom(long seed, double noise) {
    texture = new Texture(seed);
    this.noise = noise;
  }

  @Override
  public short[] slice(Grid grid, double z) {
    SliceCanvas canvas = new SliceCanvas(grid, z);
    for (int row = 0; row < grid.size(); row++) {
      for (int column = 0; column < grid.size(); column++) {
        pixel(canvas, row, column, grid.x(column), grid.y(row));
      }
    }
    face(canvas);
    canvas.blur(0.15f);
    texture.addNoise(canvas.values, grid.size(), noise, 31 + Math.round(z * 10));
    short[] result = new short[canvas.values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (short) Math.clamp(Math.round(canvas.values[i]), -1024, 3071);
    }
    return result;
  }

  private void pixel(SliceCanvas canvas, int row, int column, double x, double y) {
    double z = canvas.z;
    double brain = Bones.oval(x, y, RADIUS_X.value(z) - 10, RADIUS_Y.value(z) - 11);
    if (brain > 16) {
      return;
    }
    canvas.blend(row, column, brain - 13, 25, 1);
    canvas.blend(row, column, brain - 11.4, -85 + 12 * texture.at(x, y, z, 4), 1);
    canvas.blend(row, column, brain - 6.4, 1150, 0.8);
    canvas.blend(row, column, brain - 4.6, 550 + 150 * texture.at(x, y, z, 2), 0.8);
    canvas.blend(row, column, brain - 2.6, 1200, 0.8);
    canvas.blend(row, column, brain - 0.6, 9, 0.8);
    double folds = 2.6 * texture.at(x, y, z, 9);
    canvas.blend(row, column, brain + 2 + folds, 37, 1.2);
    double white = brain + 8 + 5 * texture.at(x, y, z, 13);
    canvas.blend(row, column, white, 29, 2);
    canvas.blend(row, column, Math.max(brain, Math.abs(x + folds / 4) - 0.7), z > 5 ? 48 : 20, 1);
    canvas.blend(row, column, Math.max(brain, Math.abs(x) - (y > 70 ? 2.5 : 0.2)), 52, 1);
    deep(canvas, row, column, Math.abs(x), y);
  }

  private static void deep(SliceCanvas canvas, int row, int column, double side, double y) {
    double z = canvas.z;
    double nuclei = new Ellipsoid(new Point(25, -6, 2), 7, 20, 13, -14).distance(side, y, z);
    canvas.blend(row, column, nuclei, 39, 1.5);
    double thalamus = new Ellipsoid(new Point(11, 12, 2), 8, 14, 11, 20).distance(side, y, z);
    canvas.blend(row, column, thalamus, 38, 1.5);
    double front = new Ellipsoid(new Point(8, -18, 12), 5, 20, 12, -18).distance(side, y, z);
    double body = new Ellipsoid(new Point(12, 12, 20), 5, 30, 9, 12).distance(side, y, z);
    double back = new Ellipsoid(new Point(20, 38, 8), 6, 20, 9, 22).distance(side, y, z);
    double third = new Ellipsoid(new Point(0, 6, 0), 2, 14, 12, 0).distance(side, y, z);
    double fourth = new Ellipsoid(new Point(0, 38, -38), 7, 5, 9, 0).distance(side, y, z);
    double ventricles = Math.min(Math.min(front, body), Math.min(back, Math.min(third, fourth)));
    canvas.blend(row, column, ventricles, 7, 1.2);
    double plexus = new Ellipsoid(new Point(20, 34, 8), 2.2, 3.2, 2.6, 0).distance(side, y, z);
    canvas.blend(row, column, plexus, 160, 1);
  }

  private static void face(SliceCanvas canvas) {
    for (int side = -1; side <= 1; side += 2) {
      canvas.paint(new Ellipsoid(new Point(side * 32, -66, -62), 21, 24, 20, 0), 900, 1);
      canvas.paint(new Ellipsoid(new Point(side * 32, -68, -62), 18.5, 24, 17.5, 0), -90, 1);
      canvas.paint(new Ellipsoid(new Point(side * 32, -72, -62), 12.5, 12.5, 12.5, 0), 55, 1);
      canvas.paint(new Ellipsoid(new Point(side * 32, -72, -62), 11.3, 11.3, 11.3, 0), 12, 1);
      canvas.paint(new Ellipsoid(new Point(side * 32, -80, -62), 4.5, 2.2, 4.5, 0), 100, 1);
      canvas.paint(
          new Capsule(new Point(side * 18, 4, -64), new Point(side * 58, 34, -64), 7, 12), 1050, 1);
      canvas.paint(new Ellipsoid(new Point(side * 56, 36, -66), 8, 10, 8, 0), -600, 1);
      canvas.paint(new Ellipsoid(new Point(side * 8, -78, -66), 5, 17, 14, 0), 350, 1);
      canvas.paint(new Ellipsoid(new Point(side * 8, -78, -66), 4, 16, 13, 0), -980, 1);
    }
    canvas.paint(new Ellipsoid(new Point(0, -86, -28), 15, 6, 12, 0), 900, 1);
    canvas.paint(new Ellipsoid(new Point(0, -86, -28), 13, 4.4, 10.5, 0), -990, 1);
  }
}
