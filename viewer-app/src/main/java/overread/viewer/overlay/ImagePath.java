package overread.viewer.overlay;

/// A line through points of an image: `column row column row …`, corner-origin.
public record ImagePath(double[] points, boolean closed) {
  public int size() {
    return points.length / 2;
  }

  public double column(int point) {
    return points[2 * point];
  }

  public double row(int point) {
    return points[2 * point + 1];
  }
}
