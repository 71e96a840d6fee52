package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// A detection or an analysis that was tried (TID 4017 and 4018).
///
/// @param what was looked for
/// @param analysis an analysis; else a detection
/// @param succeeded whether it ran through
/// @param images that it was done on, where named
/// @param operatingPoints or null
public record CadProcess(
    CodedConcept what,
    boolean analysis,
    boolean succeeded,
    @Nullable Algorithm algorithm,
    List<InstanceReference> images,
    @Nullable CadOperatingPoints operatingPoints) {
  public CadProcess {
    images = List.copyOf(images);
  }
}
