package overread.dicom.rtstruct;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import overread.dicom.seg.Mask;

/// Fills closed contours of one image: a pixel belongs when a line from its centre to the edge
/// crosses them an odd number of times, so that a contour inside another one is a hole.
public final class ContourFilling {

  private ContourFilling() {}

  /// Contours that aren't closed hold no pixel.
  public static Mask fill(List<DrawnContour> contours, int columns, int rows) {
    var pixels = new BitSet(Math.multiplyExact(columns, rows));
    for (int row = 0; row < rows; row++) {
      double[] crossings = crossings(contours, row + 0.5);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        int from = Math.clamp((long) Math.ceil(crossings[i] - 0.5), 0, columns);
        int to = Math.clamp((long) Math.ceil(crossings[i + 1] - 0.5), 0, columns);
        if (from < to) {
          pixels.set(row * columns + from, row * columns + to);
        }
      }
    }
    return Mask.of(columns, rows, pixels);
  }

  private static double[] crossings(List<DrawnContour> contours, double row) {
    var crossings = new double[8];
    int count = 0;
    for (DrawnContour contour : contours) {
      if (!contour.type().closed()) {
        continue;
      }
      for (int i = 0, last = contour.size() - 1; i < contour.size(); last = i++) {
        double above = contour.row(last);
        double below = contour.row(i);
        if (above <= row == below <= row) {
          continue;
        }
        if (count == crossings.length) {
          crossings = Arrays.copyOf(crossings, count * 2);
        }
        double share = (row - above) / (below - above);
        crossings[count++] =
            contour.column(last) + share * (contour.column(i) - contour.column(last));
      }
    }
    double[] sorted = Arrays.copyOf(crossings, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
