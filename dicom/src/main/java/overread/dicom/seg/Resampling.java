package overread.dicom.seg;

import overread.dicom.geometry.ImagePlane;
import overread.dicom.placement.GridTransform;

/// Brings a frame onto the grid of an image in a parallel plane of the same frame of reference.
final class Resampling {

  private final ImagePlane to;
  private final GridTransform places;

  Resampling(ImagePlane from, ImagePlane to) {
    this.to = to;
    this.places = new GridTransform(to, from);
  }

  /// Each pixel of the image is as the pixel of the frame in which its centre lies.
  Mask nearest(Mask frame) {
    return Mask.of(
        to.columns(),
        to.rows(),
        (column, row) ->
            frame.at(
                (int) Math.floor(places.column(column, row)),
                (int) Math.floor(places.row(column, row))));
  }

  /// Between the four nearest centres.
  Fractions linear(Fractions frame) {
    var values = new float[Math.multiplyExact(to.columns(), to.rows())];
    for (int row = 0; row < to.rows(); row++) {
      for (int column = 0; column < to.columns(); column++) {
        values[row * to.columns() + column] =
            between(frame, places.column(column, row) - 0.5, places.row(column, row) - 0.5);
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
}
