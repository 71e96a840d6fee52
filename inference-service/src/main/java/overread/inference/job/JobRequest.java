package overread.inference.job;

import org.jspecify.annotations.Nullable;

/// What to analyse and where it is.
///
/// @param dicomWeb base address of the archive's DICOMweb services
/// @param token for the archive, or null when it asks for none
public record JobRequest(String studyInstanceUid, String dicomWeb, @Nullable String token) {}
