package overread.review.policy;

import overread.review.reading.ReadingState;
import overread.review.reading.Role;

/// All that a policy decision depends on.
///
/// @param algorithm name of the algorithm, without its version
public record PolicyQuestion(
    String reader,
    Role role,
    String workstation,
    String algorithm,
    Phase phase,
    String modality,
    ReadingState state) {}
