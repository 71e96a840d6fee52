package overread.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.CoverageCell;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.review.policy.Decision;

/// One algorithm's run on a study, as this reader may see it.
///
/// @param declaration null when the site has none for this version: shown as missing
/// @param objects SOP Instance UIDs of the result objects, for the viewer to fetch
public record AlgorithmResult(
    Algorithm algorithm,
    @Nullable Declaration declaration,
    Decision decision,
    List<CoverageCell> coverage,
    List<ResultObject> objects,
    @Nullable Instant receivedAt) {}
