package overread.wire;

import java.util.List;

/// The worklist in its order. `sequence` is the event number it was computed at: a client that
/// listens from there misses nothing.
public record Worklist(long sequence, List<WorklistRow> rows) {}
