package overread.dicom.inspect;

import java.util.List;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;

/// A picture with an image in it, on which shapes in image coordinates are drawn: columns and rows
/// from the top left corner of the top left pixel. Strokes, crosses and text keep their size
/// however large the image is shown, and text stays upright however it is turned.
final class Canvas {
  private static final double MASK_OPACITY = 0.35;
  private static final double ARM = 4;

  private final Picture picture;
  private final Framing framing;

  private Canvas(Picture picture, Framing framing) {
    this.picture = picture;
    this.framing = framing;
  }

  /// The image in its frame; enlarged between pixel centres, reduced by the mean of what falls on a
  /// pixel. Beyond the area and beyond the image it is black.
  static Canvas of(int[] argb, int columns, int rows, Framing framing) {
    var picture = new Picture(framing.width(), framing.height());
    double reach = Math.max(1, 1 / Math.min(framing.perColumn(), framing.perRow()));
    var sampler = new ImageSampler(argb, columns, rows, reach);
    for (int y = 0; y < framing.height(); y++) {
      for (int x = 0; x < framing.width(); x++) {
        Framing.Point at = framing.toImage(x + 0.5, y + 0.5);
        boolean shown =
            framing.area().holds(at.x(), at.y())
                && at.x() >= 0
                && at.y() >= 0
                && at.x() < columns
                && at.y() < rows;
        if (shown) {
          picture.set(x, y, sampler.at(at.x(), at.y()));
        }
      }
    }
    return new Canvas(picture, framing);
  }

  Picture picture() {
    return picture;
  }

  Framing framing() {
    return framing;
  }

  /// The same picture, with fractions counted over another area.
  Canvas around(Framing.Area displayed) {
    return new Canvas(picture, framing.around(displayed));
  }

  /// Tints the pixels of a mask.
  void tint(Mask mask, Rgb colour) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        Framing.Point at = framing.toImage(x + 0.5, y + 0.5);
        if (mask.at((int) Math.floor(at.x()), (int) Math.floor(at.y()))) {
          picture.tint(x, y, colour, MASK_OPACITY);
        }
      }
    }
  }

  /// Lines from point to point with a dark halo.
  ///
  /// @param points column and row of each
  void lines(double[] points, boolean closed, Rgb colour) {
    paths(List.of(points), closed, colour);
  }

  /// Several paths, all halos below all lines.
  void paths(List<double[]> paths, boolean closed, Rgb colour) {
    picture.lines(paths.stream().map(this::placed).toList(), closed, colour);
  }

  /// A small cross at a point.
  void cross(double column, double row, Rgb colour) {
    cross(framing.toPicture(column, row), colour);
  }

  /// A small cross at a point of the picture.
  void cross(Framing.Point at, Rgb colour) {
    picture.lines(
        List.of(
            new double[] {at.x() - ARM, at.y(), at.x() + ARM, at.y()},
            new double[] {at.x(), at.y() - ARM, at.x(), at.y() + ARM}),
        false,
        colour);
  }

  private double[] placed(double[] points) {
    double[] placed = new double[points.length / 2 * 2];
    for (int i = 0; i + 1 < points.length; i += 2) {
      Framing.Point at = framing.toPicture(points[i], points[i + 1]);
      placed[i] = at.x();
      placed[i + 1] = at.y();
    }
    return placed;
  }
}
