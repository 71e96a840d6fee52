package overread.wire;

import java.time.Instant;

/// A finding's mark was painted inside a viewport: on which frame (from 1), when, for how long.
public record Exposure(
    String findingId, String sopInstanceUid, int frame, Instant at, long milliseconds) {}
