package overread.dicom.sr;

import org.jspecify.annotations.Nullable;

/// One row of an operating point table (TID 4023).
///
/// @param point CAD Operating Point, 0 to 100
/// @param x value of the table's X-concept, or null
/// @param y value of the table's Y-concept, or null
public record CadOperatingPoint(
    double point, @Nullable String description, @Nullable Double x, @Nullable Double y) {}
