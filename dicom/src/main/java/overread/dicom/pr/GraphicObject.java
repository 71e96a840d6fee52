package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// A shape drawn on an image.
///
/// @param type `POINT`, `POLYLINE`, `INTERPOLATED`, `CIRCLE` or `ELLIPSE`; as received
/// @param points columns and rows in the units
/// @param colour of the line, or null for that of the layer
/// @param trackingUid of what the shape shows, or null
/// @param compound whether it only repeats a compound graphic for readers that know none
public record GraphicObject(
    String type,
    AnnotationUnits units,
    Coordinates points,
    boolean filled,
    @Nullable Rgb colour,
    @Nullable String trackingUid,
    boolean compound) {

  /// A shape in pixels to be written.
  public static GraphicObject of(String type, Coordinates points, @Nullable Rgb colour) {
    return new GraphicObject(type, AnnotationUnits.PIXEL, points, false, colour, null, false);
  }
}
