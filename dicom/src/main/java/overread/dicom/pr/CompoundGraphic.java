package overread.dicom.pr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// A shape of a richer kind (PS3.3 C.10.5.1.3).
///
/// @param id that simple shapes and texts name which repeat it for readers that know none; null
///   where it has none
/// @param type such as `RULER`, `ARROW`, `RECTANGLE`; as received
/// @param rotation in degrees, counterclockwise
/// @param pivot column and row of what it is rotated about, or null for the middle of its points
/// @param gap length of a gap in a line, in the units, or null
/// @param diameter of the circle within which a crosshair is seen, in the units, or null
/// @param ticks in the order received
/// @param tracking of what the shape shows, or null
public record CompoundGraphic(
    @Nullable Integer id,
    String type,
    AnnotationUnits units,
    Coordinates points,
    boolean filled,
    double rotation,
    @Nullable Coordinates pivot,
    @Nullable Double gap,
    @Nullable Double diameter,
    List<Tick> ticks,
    @Nullable Rgb colour,
    @Nullable Tracking tracking) {
  /// A mark on a ruler or an axis.
  ///
  /// @param position 0 at the first point, 1 at the second
  /// @param label perhaps empty
  public record Tick(double position, String label) {}

  public CompoundGraphic {
    ticks = List.copyOf(ticks);
  }
}
