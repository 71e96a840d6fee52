package overread.review.policy;

/// How far an algorithm is introduced at a site. A silent one is scored and seen by no reader.
public enum Phase {
  SILENT,
  ASSISTIVE,
  INTEGRATED
}
