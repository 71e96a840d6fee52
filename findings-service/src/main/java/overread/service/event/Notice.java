package overread.service.event;

/// Something that one reader may know has changed, in that reader's own numbering.
///
/// @param kind `study-changed`, `worklist-changed` or `glass-broken`
public record Notice(long number, String kind, String studyUid) {
  /// A study's findings, reading or objects changed.
  public static final String STUDY = "study-changed";

  /// A row of the worklist changed.
  public static final String WORKLIST = "worklist-changed";

  /// A reader broke the glass: told to supervisors.
  public static final String GLASS = "glass-broken";
}
