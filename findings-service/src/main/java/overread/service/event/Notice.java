package overread.service.event;

/// Something that one reader may know has changed, in that reader's own numbering.
///
/// @param kind one of those of [overread.wire.StudyEvent]
public record Notice(long number, String kind, String studyUid) {}
