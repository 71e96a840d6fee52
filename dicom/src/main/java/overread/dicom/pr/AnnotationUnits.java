package overread.dicom.pr;

import java.util.Arrays;
import java.util.List;

/// What coordinates of annotations count (PS3.3 C.10.5.1).
public enum AnnotationUnits {
  /// Columns and rows of the image; (0, 0) is the top left corner of the top left pixel.
  PIXEL,
  /// Fractions of the displayed area, 0 to 1.
  DISPLAY,
  /// Columns and rows of the total pixel matrix of a tiled image.
  MATRIX;

  /// Units by defined term; pixels where the term is missing or, with a warning, unknown.
  static AnnotationUnits of(String term, List<String> warnings) {
    if (!term.isEmpty() && Arrays.stream(values()).noneMatch(units -> units.name().equals(term))) {
      warnings.add("Annotation units \"" + term + "\" are not known; pixels are taken.");
    }
    return switch (term) {
      case "DISPLAY" -> DISPLAY;
      case "MATRIX" -> MATRIX;
      default -> PIXEL;
    };
  }
}
