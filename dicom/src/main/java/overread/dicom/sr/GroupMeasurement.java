package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// One number measured on a thing.
///
/// @param path of the NUM item
/// @param value null where the sender gave none
/// @param derivation such as mean or maximum, or null
/// @param method Measurement Method, or null
/// @param algorithm the one named at this measurement, else that of its group; or null
public record GroupMeasurement(
    String path,
    @Nullable CodedConcept concept,
    @Nullable NumericValue value,
    @Nullable CodedConcept derivation,
    @Nullable CodedConcept method,
    @Nullable Algorithm algorithm) {
  /// Whether this concept was measured.
  public boolean of(CodedConcept other) {
    return concept != null && Codes.same(concept, other);
  }
}
