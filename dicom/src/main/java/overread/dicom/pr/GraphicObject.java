package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// A shape drawn on an image.
///
/// @param type `POINT`, `POLYLINE`, `INTERPOLATED`, `CIRCLE` or `ELLIPSE`; as received
/// @param points columns and rows in the units
/// @param colour of the line, or null for that of the layer
/// @param tracking of what the shape shows, or null
/// @param compoundId of the compound graphic that it only repeats for readers that know none, or
///   null
public record GraphicObject(
    String type,
    AnnotationUnits units,
    Coordinates points,
    boolean filled,
    @Nullable Rgb colour,
    @Nullable Tracking tracking,
    @Nullable Integer compoundId) {

  /// A shape in pixels to be written.
  public static GraphicObject of(String type, Coordinates points, @Nullable Rgb colour) {
    return new GraphicObject(type, AnnotationUnits.PIXEL, points, false, colour, null, null);
  }

  /// The same shape, of a thing that is tracked.
  public GraphicObject tracked(Tracking thing) {
    return new GraphicObject(type, units, points, filled, colour, thing, compoundId);
  }
}
