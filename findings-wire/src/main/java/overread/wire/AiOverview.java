package overread.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;

/// AI on one study: how far it is, what ran. Absent from what a blinded reader gets.
///
/// @param reason why it failed, in a sentence, or null
public record AiOverview(AiState state, @Nullable String reason, List<AlgorithmResult> results) {}
