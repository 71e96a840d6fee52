package overread.demo.phantom;

/// A body given by its signed distance.
interface Solid {
  /// Distance to the surface in mm, negative inside; exact near the surface only.
  double distance(double x, double y, double z);

  /// A box that holds all of it.
  Bounds bounds();

  /// What of it lies within `reach` mm of a level; elsewhere the distance may be too large.
  default Solid near(double z, double reach) {
    return this;
  }

  /// The same body with `margin` mm around it.
  default Solid grown(double margin) {
    Solid inner = this;
    return new Solid() {
      @Override
      public double distance(double x, double y, double z) {
        return inner.distance(x, y, z) - margin;
      }

      @Override
      public Bounds bounds() {
        return inner.bounds().grown(margin);
      }

      @Override
      public Solid near(double z, double reach) {
        return inner.near(z, reach + margin).grown(margin);
      }
    };
  }
}
