package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// One thing said of a finding in a word: a code or a text.
///
/// @param path of the item
/// @param code null for a text
/// @param text null for a code
public record GroupEvaluation(
    String path,
    @Nullable CodedConcept concept,
    @Nullable CodedConcept code,
    @Nullable String text) {
  /// Whether it is said of this concept.
  public boolean of(CodedConcept other) {
    return concept != null && Codes.same(concept, other);
  }
}
