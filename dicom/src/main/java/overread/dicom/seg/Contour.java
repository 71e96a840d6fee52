package overread.dicom.seg;

/// A closed line in image coordinates: `x0 y0 x1 y1 …`, column and row with the origin at the
/// corner of the first pixel. The last point is not the first one again. An outer line runs
/// clockwise as the image is seen, a hole's the other way.
public record Contour(double[] points, boolean hole) {

  public int size() {
    return points.length / 2;
  }

  public double column(int point) {
    return points[2 * point];
  }

  public double row(int point) {
    return points[2 * point + 1];
  }

  /// Square pixels inside the line; negative for a hole.
  public double area() {
    double doubled = 0;
    for (int i = 0, last = size() - 1; i < size(); last = i++) {
      doubled += column(last) * row(i) - column(i) * row(last);
    }
    return doubled / 2;
  }
}
