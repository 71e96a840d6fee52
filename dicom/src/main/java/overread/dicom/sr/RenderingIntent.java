package overread.dicom.sr;

import overread.review.finding.CodedConcept;

/// Whether the sender wants a detection shown (CID 6034).
public enum RenderingIntent {
  /// Must be shown.
  REQUIRED,
  /// Shown where the reader asks, or where its operating point is within the chosen one.
  OPTIONAL,
  /// Never drawn, never counted, never listed.
  NOT_FOR_PRESENTATION,
  /// The sender did not say; taken for required.
  NOT_STATED;

  /// The intent that a code names.
  static RenderingIntent of(CodedConcept code) {
    if (Codes.same(code, Codes.PRESENTATION_REQUIRED)) {
      return REQUIRED;
    }
    if (Codes.same(code, Codes.PRESENTATION_OPTIONAL)) {
      return OPTIONAL;
    }
    return Codes.same(code, Codes.NOT_FOR_PRESENTATION) ? NOT_FOR_PRESENTATION : NOT_STATED;
  }
}
