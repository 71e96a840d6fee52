package overread.wire;

/// Something that this reader may see has changed.
///
/// @param sequence this reader's own event number: resume with it as Last-Event-ID
/// @param kind `study-changed` or `worklist-changed`
public record StudyEvent(long sequence, String kind, String studyUid) {}
