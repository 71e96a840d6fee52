package overread.dicom.pr;

/// Where a text stands.
///
/// @param justification `LEFT`, `CENTER` or `RIGHT`
public record TextBox(
    AnnotationUnits units,
    double left,
    double top,
    double right,
    double bottom,
    String justification) {
  /// Whether all edges are numbers.
  boolean finite() {
    return Double.isFinite(left + top + right + bottom);
  }
}
