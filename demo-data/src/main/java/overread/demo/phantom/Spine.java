package overread.demo.phantom;

/// Vertebral bodies, discs, canal with cord, arches, transverse and spinous processes, rib heads.
final class Spine {
  private static final double PERIOD = 23.4;
  private static final Profile BODY_WIDTH = Profile.of(0, 20, 150, 17, 300, 13);
  private static final Profile BODY_DEPTH = Profile.of(0, 16, 150, 14, 300, 10);

  private final Texture texture;

  Spine(Texture texture) {
    this.texture = texture;
  }

  void paint(SliceCanvas canvas, Section section) {
    Grid grid = canvas.grid;
    double z = section.z;
    double phase = (z - 6) / PERIOD - Math.floor((z - 6) / PERIOD);
    double width = BODY_WIDTH.value(z);
    double depth = BODY_DEPTH.value(z);
    double canalY = section.spineY + depth + 8.5;
    for (int row = grid.row(section.spineY - 30); row < grid.row(section.spineY + 75); row++) {
      double y = grid.y(row);
      for (int column = grid.column(-62); column < grid.column(62); column++) {
        double x = grid.x(column);
        posterior(canvas, row, column, x, y, z, phase, canalY);
        body(canvas, row, column, x, y - section.spineY, z, phase, width, depth);
        canal(canvas, row, column, x, y - canalY, phase);
      }
    }
  }

  private void body(
      SliceCanvas canvas,
      int row,
      int column,
      double x,
      double y,
      double z,
      double phase,
      double width,
      double depth) {
    double waist = 1 - 0.09 * Math.sin(Math.PI * Math.clamp(phase / 0.8, 0.0, 1.0));
    double hollow = y > depth * 0.55 ? 1.5 * (1 - x * x / 150) : 0;
    double outline = Bones.oval(x, y, width * waist, depth * waist) + Math.max(0, hollow);
    if (outline > 4) {
      return;
    }
    canvas.blend(row, column, outline - 2.5, 40, 2);
    if (phase > 0.8) {
      canvas.blend(row, column, outline - 0.8, 88 + 8 * texture.at(x, y, z, 4), 1.2);
      return;
    }
    double endPlate = Math.min(phase, 0.8 - phase) * PERIOD;
    double inner = 185 + 55 * texture.at(x, y, z, 2) + 25 * texture.at(x, y, z, 7);
    canvas.blend(row, column, outline, 560, 1.2);
    canvas.blend(row, column, outline + 1.2, endPlate < 1.6 ? 430 : inner, 1.2);
  }

  private static void canal(
      SliceCanvas canvas, int row, int column, double x, double y, double phase) {
    double canal = Bones.oval(x, y, 9.5, 8);
    if (canal < 1) {
      canvas.blend(row, column, canal, phase > 0.75 ? -20 : 5, 1.2);
      canvas.blend(row, column, canal + 1.4, 14, 1.2);
      canvas.blend(row, column, Bones.oval(x, y, 4.6, 3.6), 46, 1.2);
    }
  }

  private void posterior(
      SliceCanvas canvas,
      int row,
      int column,
      double x,
      double y,
      double z,
      double phase,
      double canalY) {
    double side = Math.abs(x);
    double dy = y - canalY;
    double ring = Bones.oval(x, dy, 9.5, 8);
    double bone = 50;
    boolean pedicles = phase > 0.36 && phase < 0.74;
    if (pedicles && dy < 4) {
      bone = Math.min(bone, Math.max(Math.abs(ring - 2.6) - 3.4, dy - 2));
    }
    if (dy > -2) {
      double lamina = Math.abs(ring - 2.4) - (phase < 0.62 ? 2.6 : 1.8);
      bone = Math.min(bone, lamina);
    }
    double facet = Bones.oval(side - 12.5, dy - 4, 4.6, 4.2);
    bone = Math.min(bone, phase > 0.7 || phase < 0.15 ? facet : facet + 1.2);
    double spinous = Math.max(side - (1.9 + 0.06 * (dy - 10)), Math.max(9 - dy, dy - tip(phase)));
    bone = Math.min(bone, spinous);
    if (phase > 0.42 && phase < 0.82) {
      double along = side - 12;
      double bar = Math.abs(dy - 5 - 0.42 * along) - 3.3 - (side > 30 ? 0.8 : 0);
      bone = Math.min(bone, Math.max(bar, Math.max(-along, side - 37)));
    }
    if (phase > 0.62 && phase < 0.98) {
      double along = side - 15;
      double neck = Math.abs(dy + 12 - 0.72 * along) - 3.4;
      bone = Math.min(bone, Math.max(neck, Math.max(-along, side - 47)));
    }
    if (bone < 1) {
      canvas.blend(row, column, bone, 620, 1.2);
      canvas.blend(row, column, bone + 1.5, 260 + 60 * texture.at(x, y, z, 2.3), 1.2);
    }
  }

  /// How far back the spinous process reaches at this level: it slopes down, so every level cuts
  /// one.
  private static double tip(double phase) {
    double t = phase < 0.6 ? phase + 0.4 : phase - 0.6;
    return 38 - 22 * t;
  }
}
