package overread.inference.nodule;

/// A candidate for a nodule.
///
/// @param region its voxels
/// @param x column of the centre in pixels, 0 at the centre of the first
/// @param y row of the centre
/// @param z slice of the centre
/// @param diameter mm of a ball of the same volume
/// @param volume mm³
/// @param mean Hounsfield units
public record Candidate(
    Region region,
    double x,
    double y,
    double z,
    double diameter,
    double volume,
    double mean,
    CandidateScore score) {}
