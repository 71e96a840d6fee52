package overread.dicom.rtstruct;

/// A contour on an image: `x0 y0 x1 y1 …`, column and row, corner-origin.
public record DrawnContour(ContourType type, double[] points) {

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
