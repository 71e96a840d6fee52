package overread.demo.phantom;

/// A round rod between two points whose radius changes evenly from one to the other.
record Capsule(Point from, Point to, double fromRadius, double toRadius) implements Solid {
  @Override
  public double distance(double x, double y, double z) {
    double ax = to.x() - from.x();
    double ay = to.y() - from.y();
    double az = to.z() - from.z();
    double px = x - from.x();
    double py = y - from.y();
    double pz = z - from.z();
    double square = ax * ax + ay * ay + az * az;
    double t = square < 1e-9 ? 0 : (px * ax + py * ay + pz * az) / square;
    t = Math.clamp(t, 0.0, 1.0);
    double dx = px - t * ax;
    double dy = py - t * ay;
    double dz = pz - t * az;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (fromRadius + t * (toRadius - fromRadius));
  }

  @Override
  public Bounds bounds() {
    double r = Math.max(fromRadius, toRadius);
    return new Bounds(
        Math.min(from.x(), to.x()) - r,
        Math.max(from.x(), to.x()) + r,
        Math.min(from.y(), to.y()) - r,
        Math.max(from.y(), to.y()) + r,
        Math.min(from.z(), to.z()) - r,
        Math.max(from.z(), to.z()) + r);
  }
}
