package overread.demo.phantom;

/// A nodule planted in a lung.
///
/// @param centre in the phantom's own millimetres
/// @param diameter mm
/// @param value Hounsfield units
/// @param lobulation depth of its bumps in mm
public record Nodule(String name, Point centre, double diameter, double value, double lobulation) {
  Solid solid(Texture texture) {
    double radius = diameter / 2;
    return new Solid() {
      @Override
      public double distance(double x, double y, double z) {
        double dx = x - centre.x();
        double dy = y - centre.y();
        double dz = z - centre.z();
        double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double bump =
            r < 1e-6
                ? 0
                : lobulation
                    * texture.at(radius * dx / r, radius * dy / r, radius * dz / r, radius);
        return r - radius - bump;
      }

      @Override
      public Bounds bounds() {
        double reach = radius + lobulation;
        return new Bounds(
            centre.x() - reach,
            centre.x() + reach,
            centre.y() - reach,
            centre.y() + reach,
            centre.z() - reach,
            centre.z() + reach);
      }
    };
  }
}
