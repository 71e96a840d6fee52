package overread.dicom.pr;

/// What becomes of grey values last (PS3.3 C.11.6).
public enum PresentationLut {
  IDENTITY,
  INVERSE,
  /// A table.
  SEQUENCE,
  /// The state has none, as those of colour.
  NONE
}
