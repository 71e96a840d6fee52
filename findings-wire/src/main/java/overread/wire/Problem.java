package overread.wire;

import org.jspecify.annotations.Nullable;

/// An error as RFC 9457 problem details: a plain sentence in `detail`, the refused rule by name.
public record Problem(
    String type, String title, int status, String detail, @Nullable String rule) {}
