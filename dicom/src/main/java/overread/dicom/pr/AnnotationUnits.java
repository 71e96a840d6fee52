package overread.dicom.pr;

/// What coordinates of annotations count (PS3.3 C.10.5.1).
public enum AnnotationUnits {
  /// Columns and rows of the image; (0, 0) is the top left corner of the top left pixel.
  PIXEL,
  /// Fractions of the displayed area, 0 to 1.
  DISPLAY,
  /// Columns and rows of the total pixel matrix of a tiled image.
  MATRIX;

  /// Units by defined term; pixels where the term is missing or unknown.
  static AnnotationUnits of(String term) {
    return switch (term) {
      case "DISPLAY" -> DISPLAY;
      case "MATRIX" -> MATRIX;
      default -> PIXEL;
    };
  }
}
