package overread.service.provenance;

import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;

/// Where an object of the archive comes from, as far as visibility depends on it.
///
/// @param acquired an image from a scanner: nothing may hide it
/// @param verdict of the classifier, kept for those who may know
/// @param author the reader whose signed reading wrote it, or null
public record Provenance(
    boolean acquired, String verdict, @Nullable Algorithm algorithm, @Nullable String author) {

  /// What a signed reading wrote.
  public static Provenance writtenBy(String reader) {
    return new Provenance(false, "HUMAN", null, reader);
  }
}
