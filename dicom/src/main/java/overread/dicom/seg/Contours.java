package overread.dicom.seg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Traces the outline of a mask along the pixel edges, so that the areas of the contours add up to
/// the number of pixels. Pixels that touch at a corner only get lines of their own.
public final class Contours {

  private static final int[] STEP_COLUMN = {1, 0, -1, 0};
  private static final int[] STEP_ROW = {0, 1, 0, -1};

  private final Mask mask;
  private final BitSet topEdgesSeen;

  private Contours(Mask mask) {
    this.mask = mask;
    this.topEdgesSeen = new BitSet(mask.columns() * mask.rows());
  }

  public static List<Contour> of(Mask mask) {
    return new Contours(mask).trace();
  }

  private List<Contour> trace() {
    var contours = new ArrayList<Contour>();
    for (int row = 0; row < mask.rows(); row++) {
      for (int column = 0; column < mask.columns(); column++) {
        if (mask.at(column, row)
            && !mask.at(column, row - 1)
            && !topEdgesSeen.get(row * mask.columns() + column)) {
          contours.add(follow(column, row));
        }
      }
    }
    return contours;
  }

  /// Walks with the inside on the right hand, from the top left corner of a pixel to the right.
  private Contour follow(int startColumn, int startRow) {
    var points = new double[16];
    int length = 0;
    int column = startColumn;
    int row = startRow;
    int heading = 0;
    int previous = -1;
    do {
      if (heading != previous) {
        if (length == points.length) {
          points = Arrays.copyOf(points, length * 2);
        }
        points[length++] = column;
        points[length++] = row;
        previous = heading;
      }
      if (heading == 0) {
        topEdgesSeen.set(row * mask.columns() + column);
      }
      column += STEP_COLUMN[heading];
      row += STEP_ROW[heading];
      heading = turn(column, row, heading);
    } while (column != startColumn || row != startRow || heading != 0);
    var contour = new Contour(Arrays.copyOf(points, length), false);
    return contour.area() < 0 ? new Contour(contour.points(), true) : contour;
  }

  private int turn(int column, int row, int heading) {
    boolean aheadRight = around(column, row, heading);
    if (!aheadRight) {
      return (heading + 1) & 3;
    }
    boolean aheadLeft = around(column, row, (heading + 3) & 3);
    return aheadLeft ? (heading + 3) & 3 : heading;
  }

  /// The pixel to the right of and ahead of one who stands on a corner and looks that way.
  private boolean around(int column, int row, int heading) {
    return switch (heading) {
      case 0 -> mask.at(column, row);
      case 1 -> mask.at(column - 1, row);
      case 2 -> mask.at(column - 1, row - 1);
      default -> mask.at(column, row - 1);
    };
  }
}
