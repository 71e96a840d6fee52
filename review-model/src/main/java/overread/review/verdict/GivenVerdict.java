package overread.review.verdict;

import java.time.Instant;

/// A verdict as given: by whom, about what, when. The id is chosen where the verdict is given, so
/// that sending it twice records it once.
public record GivenVerdict(
    String id, String studyUid, String findingId, String reader, Instant at, Verdict verdict) {}
