package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Region;

/// One number measured on a thing.
///
/// @param path of the NUM item
/// @param value null where the sender gave none
/// @param derivation such as mean or maximum, or null
/// @param method Measurement Method, or null
/// @param algorithm the one named at this measurement, else that of its group; or null
/// @param regions what it was measured on, where that is drawn for this measurement alone
public record GroupMeasurement(
    String path,
    @Nullable CodedConcept concept,
    @Nullable NumericValue value,
    @Nullable CodedConcept derivation,
    @Nullable CodedConcept method,
    @Nullable Algorithm algorithm,
    List<Region> regions) {
  public GroupMeasurement {
    regions = List.copyOf(regions);
  }

  /// Whether this concept was measured.
  public boolean of(CodedConcept other) {
    return concept != null && Codes.same(concept, other);
  }
}
