package overread.demo.phantom;

import java.util.ArrayList;
import java.util.List;

/// Heart, great vessels, oesophagus, trachea and main bronchi.
final class Mediastinum {
  private static final double BLOOD = 148;
  private static final double VEIN = 128;
  private static final double MUSCLE = 96;

  private final List<Organ> organs = new ArrayList<>();
  private final List<Tube> airways = new ArrayList<>();

  Mediastinum() {
    heart();
    arteries();
    veins();
    add(
        38,
        Tube.through(
            new double[] {4, at(310) - 22, 310, 6.5},
            new double[] {7, at(250) - 22, 250, 7},
            new double[] {9, at(195) - 23, 195, 7},
            new double[] {8, at(130) - 25, 130, 7.5},
            new double[] {16, at(60) - 30, 60, 8}));
    add(
        48,
        Tube.through(new double[] {-16, -8, 296, 9}, new double[] {-17, -6, 312, 11}),
        Tube.through(new double[] {16, -8, 296, 9}, new double[] {17, -6, 312, 11}));
    airways.add(
        Tube.through(
            new double[] {0, 2, 312, 8.6},
            new double[] {0, 6, 270, 8.8},
            new double[] {-1, 12, 225, 8.8},
            new double[] {-2, 17, 198, 8.8}));
    airways.add(
        Tube.through(
            new double[] {-2, 17, 199, 7.4},
            new double[] {-20, 18, 183, 6.8},
            new double[] {-42, 20, 168, 5.6}));
    airways.add(
        Tube.through(
            new double[] {-2, 17, 199, 6.6},
            new double[] {20, 20, 184, 6},
            new double[] {46, 26, 170, 5.2}));
  }

  private void heart() {
    add(MUSCLE, new Ellipsoid(new Point(38, -22, 102), 56, 40, 41, -35));
    add(MUSCLE, new Ellipsoid(new Point(6, -50, 106), 48, 27, 41, -14));
    add(BLOOD, new Ellipsoid(new Point(36, -21, 104), 43, 26, 28, -35));
    add(VEIN, new Ellipsoid(new Point(3, -51, 107), 43, 22, 36, -14));
    add(VEIN, new Ellipsoid(new Point(-29, -20, 112), 24, 31, 40, 10));
    add(BLOOD, new Ellipsoid(new Point(4, 17, 134), 34, 20, 26, 0));
  }

  private void arteries() {
    add(
        BLOOD,
        Tube.through(
            new double[] {4, -20, 138, 14},
            new double[] {-10, -24, 170, 15},
            new double[] {-12, -20, 200, 14.5},
            new double[] {2, -2, 218, 13.5},
            new double[] {17, 17, 216, 13},
            new double[] {25, at(198) - 10, 198, 12.5},
            new double[] {26, at(150) - 12, 150, 12},
            new double[] {22, at(80) - 14, 80, 11.5},
            new double[] {12, at(0) - 22, -5, 11}));
    add(
        BLOOD,
        Tube.through(
            new double[] {-4, -10, 222, 6.5},
            new double[] {-16, -10, 245, 6},
            new double[] {-24, -2, 300, 5}),
        Tube.through(
            new double[] {6, 2, 224, 4.8},
            new double[] {12, 2, 260, 4.2},
            new double[] {16, 2, 310, 4}),
        Tube.through(
            new double[] {17, 14, 224, 5.6},
            new double[] {25, 14, 255, 5.2},
            new double[] {48, 16, 288, 5}));
    add(
        BLOOD,
        Tube.through(
            new double[] {14, -32, 142, 14},
            new double[] {18, -20, 164, 14.5},
            new double[] {20, -8, 178, 13.5}),
        Tube.through(
            new double[] {18, -10, 176, 11.5},
            new double[] {-8, -1, 177, 11},
            new double[] {-32, 6, 172, 10},
            new double[] {-48, 14, 164, 8}),
        Tube.through(
            new double[] {20, -8, 178, 12.5},
            new double[] {36, 8, 186, 11},
            new double[] {50, 22, 176, 9}));
  }

  private void veins() {
    add(
        VEIN,
        Tube.through(
            new double[] {-26, -16, 226, 8.5},
            new double[] {-30, -14, 190, 9.5},
            new double[] {-28, -14, 135, 10}),
        Tube.through(
            new double[] {-26, -16, 226, 7},
            new double[] {4, -30, 236, 6.5},
            new double[] {34, -18, 258, 6},
            new double[] {48, -6, 285, 6}),
        Tube.through(
            new double[] {-26, -16, 226, 7},
            new double[] {-32, -10, 255, 6.5},
            new double[] {-46, -4, 285, 6}),
        Tube.through(
            new double[] {-20, -4, 112, 13},
            new double[] {-18, 8, 80, 13},
            new double[] {-20, 16, 40, 12.5},
            new double[] {-20, 18, -5, 12}));
    add(
        BLOOD,
        Tube.through(new double[] {-20, 20, 140, 8}, new double[] {-50, 20, 146, 6}),
        Tube.through(new double[] {-20, 24, 128, 8}, new double[] {-52, 34, 122, 6}),
        Tube.through(new double[] {26, 22, 140, 8}, new double[] {52, 24, 148, 6}),
        Tube.through(new double[] {26, 26, 128, 8}, new double[] {56, 38, 122, 6}));
    add(
        VEIN,
        Tube.through(
            new double[] {-8, at(40) - 21, 40, 3.4},
            new double[] {-8, at(185) - 21, 185, 3.8},
            new double[] {-18, 10, 204, 4},
            new double[] {-28, -10, 202, 4}));
  }

  private static double at(double z) {
    return new Section(z).spineY;
  }

  private void add(double value, Solid... solids) {
    for (Solid solid : solids) {
      organs.add(new Organ(solid, value));
    }
  }

  /// True where neither heart nor a great vessel nor a main airway is within `margin` mm.
  boolean clear(double x, double y, double z, double margin) {
    for (Organ organ : organs) {
      if (organ.solid().bounds().grown(margin).contains(x, y, z)
          && organ.solid().distance(x, y, z) < margin) {
        return false;
      }
    }
    for (Tube airway : airways) {
      if (airway.bounds().grown(margin).contains(x, y, z) && airway.distance(x, y, z) < margin) {
        return false;
      }
    }
    return true;
  }

  /// Fat that rounds the hollows between neighbouring organs, as the pleura does.
  private void paintFat(SliceCanvas canvas) {
    double roundness = 9;
    List<Near> here = new ArrayList<>();
    for (Organ organ : organs) {
      if (organ.solid().bounds().grown(25).reaches(canvas.z)) {
        here.add(Near.of(organ.solid().near(canvas.z, 25)));
      }
    }
    for (Tube airway : airways) {
      if (airway.bounds().grown(25).reaches(canvas.z)) {
        here.add(Near.of(airway.near(canvas.z, 25).grown(1.6)));
      }
    }
    Grid grid = canvas.grid;
    for (int row = grid.row(-85); row <= grid.row(75); row++) {
      for (int column = grid.column(-75); column <= grid.column(105); column++) {
        double x = grid.x(column);
        double y = grid.y(row);
        double sum = 0;
        for (Near solid : here) {
          if (solid.box().contains(x, y, canvas.z)) {
            sum += Math.exp(-solid.solid().distance(x, y, canvas.z) / roundness);
          }
        }
        if (sum > 0.3) {
          canvas.blend(row, column, -roundness * Math.log(sum) - 1.5, -92, 1.5);
        }
      }
    }
  }

  private record Near(Solid solid, Bounds box) {
    static Near of(Solid solid) {
      return new Near(solid, solid.bounds().grown(25));
    }
  }

  /// Fat around everything, then the organs, then the airways with their walls.
  void paint(SliceCanvas canvas) {
    paintFat(canvas);
    for (Organ organ : organs) {
      canvas.paint(organ.solid(), organ.value(), 1.4);
    }
    for (Tube airway : airways) {
      canvas.paint(airway.grown(1.6), 45, 1.2);
    }
    for (Tube airway : airways) {
      canvas.paint(airway, -1000, 1.2);
    }
  }
}
