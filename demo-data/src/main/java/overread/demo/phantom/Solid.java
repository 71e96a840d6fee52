package overread.demo.phantom;

/// A body given by its signed distance.
interface Solid {
  /// Distance to the surface in mm, negative inside; exact near the surface only.
  double distance(double x, double y, double z);

  /// A box that holds all of it.
  Bounds bounds();

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
    };
  }
}
