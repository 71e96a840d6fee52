package overread.demo.phantom;

/// An ellipsoid turned about the head–foot axis.
///
/// @param turn degrees from the x axis towards the back
record Ellipsoid(Point centre, double radiusX, double radiusY, double radiusZ, double turn)
    implements Solid {
  @Override
  public double distance(double x, double y, double z) {
    double cos = Math.cos(Math.toRadians(turn));
    double sin = Math.sin(Math.toRadians(turn));
    double dx = x - centre.x();
    double dy = y - centre.y();
    double u = (dx * cos + dy * sin) / radiusX;
    double v = (dy * cos - dx * sin) / radiusY;
    double w = (z - centre.z()) / radiusZ;
    double relative = Math.sqrt(u * u + v * v + w * w);
    if (relative < 1e-9) {
      return -Math.min(radiusX, Math.min(radiusY, radiusZ));
    }
    double gradient =
        Math.sqrt(
            u * u / (radiusX * radiusX)
                + v * v / (radiusY * radiusY)
                + w * w / (radiusZ * radiusZ));
    return relative * (relative - 1) / gradient;
  }

  @Override
  public Bounds bounds() {
    double reach = Math.max(radiusX, radiusY);
    return new Bounds(
        centre.x() - reach,
        centre.x() + reach,
        centre.y() - reach,
        centre.y() + reach,
        centre.z() - radiusZ,
        centre.z() + radiusZ);
  }
}
