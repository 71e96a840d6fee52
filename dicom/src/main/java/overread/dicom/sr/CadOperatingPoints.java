package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// The operating points of one detection or analysis (TID 4023).
///
/// @param maximum or null
/// @param recommended or null
/// @param x what the first number of a row means, such as false markers for each image, or null
/// @param y what the second number means, such as sensitivity by case, or null
public record CadOperatingPoints(
    @Nullable Double maximum,
    @Nullable Double recommended,
    @Nullable CodedConcept x,
    @Nullable CodedConcept y,
    List<CadOperatingPoint> rows) {
  public CadOperatingPoints {
    rows = List.copyOf(rows);
  }
}
