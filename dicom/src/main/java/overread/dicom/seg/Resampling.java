package overread.dicom.seg;

import overread.dicom.geometry.ImagePlane;

/// Brings a frame onto the grid of an image in a parallel plane of the same frame of reference.
final class Resampling {

  private final ImagePlane to;
  private final double[] origin;
  private final double[] perColumn;
  private final double[] perRow;

  Resampling(ImagePlane from, ImagePlane to) {
    this.to = to;
    origin = from.toImage(to.toPatient(0.5, 0.5));
    perColumn = minus(from.toImage(to.toPatient(1.5, 0.5)), origin);
    perRow = minus(from.toImage(to.toPatient(0.5, 1.5)), origin);
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1]};
  }

  /// Each pixel of the image is as the pixel of the frame in which its centre lies.
  Mask nearest(Mask frame) {
    return Mask.of(
        to.columns(),
        to.rows(),
        (column, row) ->
            frame.at((int) Math.floor(at(0, column, row)), (int) Math.floor(at(1, column, row))));
  }

  /// Between the four nearest centres.
  Fractions linear(Fractions frame) {
    var values = new float[Math.multiplyExact(to.columns(), to.rows())];
    for (int row = 0; row < to.rows(); row++) {
      for (int column = 0; column < to.columns(); column++) {
        values[row * to.columns() + column] =
            between(frame, at(0, column, row) - 0.5, at(1, column, row) - 0.5);
      }
    }
    return new Fractions(to.columns(), to.rows(), values);
  }

  private static float between(Fractions frame, double column, double row) {
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    double right = column - left;
    double down = row - top;
    return (float)
        ((1 - down) * ((1 - right) * frame.at(left, top) + right * frame.at(left + 1, top))
            + down * ((1 - right) * frame.at(left, top + 1) + right * frame.at(left + 1, top + 1)));
  }

  private double at(int axis, int column, int row) {
    return origin[axis] + perColumn[axis] * column + perRow[axis] * row;
  }
}
