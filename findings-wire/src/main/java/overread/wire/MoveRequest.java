package overread.wire;

import org.jspecify.annotations.Nullable;

/// A move of the reading: seal, reveal, break glass, sign, amend. `reason` for break glass and
/// amend.
public record MoveRequest(String id, @Nullable String reason) {}
