package overread.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.reading.Reading;
import overread.review.verdict.ReviewedFinding;

/// The findings rail of one study, as this reader may see it now.
public record StudyFindings(
    String studyUid,
    @Nullable Reading reading,
    @Nullable AiOverview ai,
    List<ReviewedFinding> findings) {}
