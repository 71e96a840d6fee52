package overread.wire;

/// Something that this reader may see has changed.
///
/// @param sequence this reader's own event number: resume with it as Last-Event-ID
/// @param kind one of the kinds named here; others may come
public record StudyEvent(long sequence, String kind, String studyUid) {
  /// A study's findings, reading or objects changed.
  public static final String STUDY = "study-changed";

  /// A row of the worklist changed.
  public static final String WORKLIST = "worklist-changed";

  /// A reader broke the glass on a study: told to supervisors.
  public static final String GLASS = "glass-broken";
}
