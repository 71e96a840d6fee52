package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// Where in the body a finding is.
///
/// @param laterality the side, or null where it is not stated
/// @param modifier Topographical modifier, or null
public record GroupSite(
    CodedConcept site, @Nullable Laterality laterality, @Nullable CodedConcept modifier) {}
