package overread.dicom.pr;

import overread.dicom.seg.Rgb;

/// A shape of a state, ready to be drawn: curves and round shapes are points of a path by now.
///
/// @param units what the points count
/// @param points columns and rows (x and y) in turn, all finite
/// @param form how they are drawn
/// @param filled whether the inside is filled as well
/// @param colour of line and filling
public record DrawnShape(
    AnnotationUnits units, double[] points, Form form, boolean filled, Rgb colour) {
  /// How points become a drawing.
  public enum Form {
    /// A small cross at each point, of a size that does not grow with the image.
    CROSSES,
    /// A line from point to point.
    OPEN,
    /// The same, and back to the first.
    CLOSED,
    /// A line to the second point with a head there, of a size that does not grow with the image.
    ARROW,
    /// A line with a short bar across each end.
    BARRED
  }
}
