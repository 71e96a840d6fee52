package overread.dicom.pr;

/// What a text points to.
///
/// @param visible whether a line is to be drawn from the text to the point
public record TextAnchor(AnnotationUnits units, double column, double row, boolean visible) {}
