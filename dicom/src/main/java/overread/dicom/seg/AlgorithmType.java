package overread.dicom.seg;

/// Who drew a segment (PS3.3 C.8.20.2, Segment Algorithm Type).
public enum AlgorithmType {
  AUTOMATIC,
  SEMIAUTOMATIC,
  MANUAL,
  /// The object says none of the three.
  UNKNOWN
}
