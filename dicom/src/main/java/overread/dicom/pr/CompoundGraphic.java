package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// A shape of a richer kind (PS3.3 C.10.5.1.4).
///
/// @param type such as `RULER`, `ARROW`, `RECTANGLE`; as received
/// @param rotation in degrees, clockwise
/// @param tracking of what the shape shows, or null
public record CompoundGraphic(
    String type,
    AnnotationUnits units,
    Coordinates points,
    boolean filled,
    double rotation,
    @Nullable Rgb colour,
    @Nullable Tracking tracking) {}
