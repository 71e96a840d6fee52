package overread.service.ledger;

import org.jspecify.annotations.Nullable;

/// What the verifier found.
///
/// @param entries how many entries were recomputed
/// @param root hexadecimal Merkle root over all entries
/// @param checkpoints how many signed checkpoints agree
/// @param erased how many details were erased, which is allowed
/// @param firstBad number of the first entry that is not as it was written, or null
/// @param sentence what is wrong, or that nothing is
public record VerificationReport(
    long entries,
    String root,
    int checkpoints,
    int erased,
    @Nullable Long firstBad,
    boolean intact,
    String sentence) {}
