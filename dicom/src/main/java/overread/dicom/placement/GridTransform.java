package overread.dicom.placement;

import overread.dicom.geometry.ImagePlane;

/// From the pixels of one plane to places in a parallel plane of the same frame of reference.
public final class GridTransform {

  private final double[] origin;
  private final double[] perColumn;
  private final double[] perRow;

  public GridTransform(ImagePlane from, ImagePlane to) {
    origin = to.toImage(from.toPatient(0.5, 0.5));
    perColumn = minus(to.toImage(from.toPatient(1.5, 0.5)), origin);
    perRow = minus(to.toImage(from.toPatient(0.5, 1.5)), origin);
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1]};
  }

  /// The column (corner-origin) at which the centre of a pixel, counted from 0, lies.
  public double column(int column, int row) {
    return origin[0] + perColumn[0] * column + perRow[0] * row;
  }

  /// The row (corner-origin) at which the centre of a pixel, counted from 0, lies.
  public double row(int column, int row) {
    return origin[1] + perColumn[1] * column + perRow[1] * row;
  }
}
