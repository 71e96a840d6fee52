package overread.dicom.sr;

import java.util.List;
import overread.dicom.document.LocatedReference;

/// The objects that a document rests on.
///
/// @param evidence Current Requested Procedure Evidence: objects of this procedure
/// @param otherEvidence Pertinent Other Evidence: such as priors
/// @param predecessors documents whose content is carried over
public record DocumentReferences(
    List<LocatedReference> evidence,
    List<LocatedReference> otherEvidence,
    List<Predecessor> predecessors) {
  public DocumentReferences {
    evidence = List.copyOf(evidence);
    otherEvidence = List.copyOf(otherEvidence);
    predecessors = List.copyOf(predecessors);
  }

  /// No references.
  public static DocumentReferences none() {
    return new DocumentReferences(List.of(), List.of(), List.of());
  }
}
