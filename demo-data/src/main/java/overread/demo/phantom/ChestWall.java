package overread.demo.phantom;

import java.util.Arrays;
import java.util.List;

/// Skin, fat, muscle, lungs and what lies under the diaphragm: the tissues that are not solids.
final class ChestWall {
  private final Texture texture;
  private final double extraFat;

  ChestWall(Texture texture, double extraFat) {
    this.texture = texture;
    this.extraFat = extraFat;
  }

  /// Paints all and returns the distance to the cage for each pixel, large outside the body.
  float[] paint(SliceCanvas canvas, Section section) {
    Grid grid = canvas.grid;
    float[] cages = new float[canvas.values.length];
    Arrays.fill(cages, 1000);
    for (int row = 0; row < grid.size(); row++) {
      double y = grid.y(row);
      for (int column = 0; column < grid.size(); column++) {
        double x = grid.x(column);
        double skin = section.outside(x, y) ? 1000 : section.skin(x, y);
        if (skin < 1) {
          double cage = section.cage(x, y);
          cages[row * grid.size() + column] = (float) cage;
          double value = cage < -3 ? -96 : tissue(section, x, y, skin, cage);
          canvas.blend(row, column, skin, value, 1);
          if (cage < 2) {
            inside(canvas, section, row, column, x, y, cage);
          }
        }
      }
    }
    return cages;
  }

  private double tissue(Section section, double x, double y, double skin, double cage) {
    if (skin > -1.9) {
      return 15;
    }
    double z = section.z;
    double fat = -103 + 9 * texture.at(x, y, z, 6);
    double fine = texture.at(x, y, z, 2.2);
    double subcutaneous = 8 + extraFat + 3 * texture.at(x, y, z, 30);
    if (-skin < subcutaneous) {
      return fine > 0.72 ? fat + 45 : fat;
    }
    double angle = section.angle(x, y);
    double thickness = muscle(angle, x, z) + 2.5 * texture.at(x, y, z, 14);
    double edge = cage - thickness;
    double muscleValue = 54 + 7 * fine + 8 * texture.at(x, y, z, 5);
    edge = Math.min(edge, shoulder(Math.abs(x), y, z));
    if (edge > 1) {
      return fine > 0.8 ? fat + 50 : fat;
    }
    if (cage > 9 && seam(cage, angle, x, y, z)) {
      return fat + 30;
    }
    return edge > -1 ? muscleValue + (fat - muscleValue) * (edge + 1) / 2 : muscleValue;
  }

  /// Distance to the muscles that cross the armpit and cover the shoulder.
  private static double shoulder(double side, double y, double z) {
    double least = 50;
    for (Solid muscle : SHOULDER) {
      if (muscle.bounds().contains(side, y, z)) {
        least = Math.min(least, muscle.distance(side, y, z));
      }
    }
    return least;
  }

  /// Planes of fat between layers of muscle.
  private boolean seam(double cage, double angle, double x, double y, double z) {
    double wave = 1.4 * texture.at(x, y, z, 18);
    boolean first = Math.abs(cage - 10.8 - wave) < 0.7 + 0.9 * texture.at(x, y, z, 25);
    boolean second = angle > 20 && Math.abs(cage - 21 - 2 * wave) < 0.9;
    boolean spinal = angle <= 20 && Math.abs(Math.abs(x) - 8 - 2 * wave) < 0.5;
    return first || second || spinal;
  }

  private static double muscle(double angle, double x, double z) {
    double scapular = 30 * hill(angle, 50, 34) * hill(z, 240, 82);
    double pectoral = 19 * hill(angle, 138, 34) * hill(z, 222, 62);
    double spinal = 40 * hill(Math.abs(x), 0, 62) * (angle < 90 ? 1 : 0);
    double lateral = 9 * hill(angle, 78, 34) * hill(z, 150, 90);
    return 10 + Math.max(Math.max(scapular, pectoral), Math.max(spinal, lateral));
  }

  private void inside(
      SliceCanvas canvas, Section section, int row, int column, double x, double y, double cage) {
    double z = section.z;
    double above = section.aboveDiaphragm(x, y);
    canvas.blend(row, column, cage + 0.5, -96 + 8 * texture.at(x, y, z, 5), 1);
    if (above < 2) {
      abdomen(canvas, section, row, column, x, y, cage, above);
    }
    double lung = section.lung(x, y, cage);
    if (lung < 1) {
      double gravity = 42 * (y - section.cageMiddle) / section.cageDepth;
      double value = -872 + gravity + 12 * texture.at(x, y, z, 11) + 16 * texture.at(x, y, z, 3.1);
      canvas.blend(row, column, lung, value, 1);
      if (lung < -3) {
        fissures(canvas, row, column, x, y, z);
      }
    }
  }

  private void abdomen(
      SliceCanvas canvas,
      Section section,
      int row,
      int column,
      double x,
      double y,
      double cage,
      double above) {
    double z = section.z;
    double muscle = Math.max(cage, above);
    canvas.blend(row, column, Math.abs(muscle + 1.5) - 1.4, 55, 1);
    double under = Math.max(cage + 5, above + 3.5);
    double liver = Math.max(under, (x - 18 + 0.6 * y) * 0.85);
    double grain = 5 * texture.at(x, y, z, 4);
    canvas.blend(row, column, liver, 112 + grain, 1);
    double stomach = Math.max(under, STOMACH.distance(x, y, z));
    canvas.blend(row, column, stomach, 58, 1);
    canvas.blend(row, column, stomach + 3.5, y < -38 ? -985 : 22 + 2 * grain, 1);
    canvas.blend(row, column, Math.max(under, SPLEEN.distance(x, y, z)), 126 + grain, 1);
  }

  private void fissures(SliceCanvas canvas, int row, int column, double x, double y, double z) {
    double bend = 5 * texture.at(x, y, z, 40) - 0.0012 * (Math.abs(x) - 60) * (Math.abs(x) - 60);
    double major = (z - (x < 0 ? 140 : 148) - 1.05 * y - bend) / 1.45;
    canvas.blend(row, column, Math.abs(major) - 0.15, -620, 1.8);
    if (x < 0 && major > 0) {
      double minor = z - 158 - bend + 0.002 * (x + 70) * (x + 70);
      canvas.blend(row, column, Math.abs(minor) - 0.1, -740, 3);
    }
  }

  private static final List<Solid> SHOULDER =
      List.of(
          new Ellipsoid(new Point(118, 46, 225), 24, 15, 60, 35),
          new Ellipsoid(new Point(112, 66, 255), 38, 14, 48, -18),
          new Ellipsoid(new Point(112, -42, 258), 32, 14, 42, 24),
          new Ellipsoid(new Point(140, 14, 305), 32, 40, 48, 0),
          new Ellipsoid(new Point(60, 52, 285), 44, 26, 42, -20));
  private static final Ellipsoid STOMACH = new Ellipsoid(new Point(60, -26, 34), 46, 44, 50, -20);
  private static final Ellipsoid SPLEEN = new Ellipsoid(new Point(88, 46, 34), 28, 46, 48, 35);

  /// A smooth hill of height 1 at `centre`, 0 beyond `reach`.
  private static double hill(double value, double centre, double reach) {
    double t = Math.abs(value - centre) / reach;
    if (t >= 1) {
      return 0;
    }
    double s = 1 - t * t;
    return s * (2 - s);
  }
}
