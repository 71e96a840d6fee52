package overread.dicom.lint;

/// What a result is checked for. A result that breaks a rule that quarantines is not shown.
public enum LintRule {
  WRONG_PATIENT(true),
  WRONG_STUDY(true),
  /// The class may not hold what the object holds.
  ILLEGAL_CONTENT(true),
  /// A finding's code means something else than the sender writes.
  FINDING_CODE(true),
  /// Another code, such as that of a measurement, means something else than the sender writes.
  CODE_MEANING(false),
  /// A coding scheme is named with the identifier of another.
  CODING_SCHEME(false),
  /// A code of a retired scheme.
  RETIRED_CODE(false),
  /// The side that is stated is not the side of the coordinates.
  LATERALITY(true),
  OUTSIDE_IMAGE(true),
  OUTSIDE_FRAME_OF_REFERENCE(true),
  /// A place that cannot be used: no graphic type, no image, no frame of reference.
  NO_PLACE(false),
  /// It refers to an image that is not in the study here.
  UNRESOLVED_REFERENCE(false),
  /// The length that is claimed is not the length that is drawn.
  LENGTH(true),
  /// A category such as BI-RADS stands in free text, where nothing checks it.
  CATEGORY_IN_TEXT(false);

  private final boolean quarantines;

  LintRule(boolean quarantines) {
    this.quarantines = quarantines;
  }

  /// Whether a result that breaks this rule is kept from view.
  public boolean quarantines() {
    return quarantines;
  }
}
