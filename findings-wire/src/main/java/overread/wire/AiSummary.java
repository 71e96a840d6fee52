package overread.wire;

import overread.review.coverage.AiState;

/// AI on a worklist row: state, one short text, how many findings and how many of them unreviewed.
public record AiSummary(AiState state, String text, int findings, int unreviewed) {}
