package overread.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import overread.review.reading.ReadingState;

/// One study on the worklist, as this reader may see it.
///
/// @param modalities of what this reader may see
/// @param readingState of this reader's own reading, null before the first opening
/// @param ai absent for whoever must not know
public record WorklistRow(
    String studyUid,
    String patientName,
    String patientId,
    @Nullable LocalDate birthDate,
    String sex,
    String accession,
    String description,
    java.util.List<String> modalities,
    @Nullable LocalDate studyDate,
    String studyTime,
    int imageCount,
    String urgency,
    @Nullable ReadingState readingState,
    @Nullable String signedBy,
    @Nullable AiSummary ai) {}
