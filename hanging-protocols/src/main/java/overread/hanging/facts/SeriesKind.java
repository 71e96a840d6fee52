package overread.hanging.facts;

/// Whether a series came from the scanner or was made from other objects afterwards.
public enum SeriesKind {
  /// Images as acquired or reconstructed by the modality.
  ACQUIRED,
  /// Anything else: segmentations, reports, presentation states, captures, key objects, whoever
  /// made them. A protocol never sees these, so that no layout tells whether AI ran.
  RESULT
}
