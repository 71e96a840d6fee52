package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.dicom.document.LocatedReference;
import overread.review.finding.CodedConcept;

/// A document whose content this one carries over (Predecessor Documents Sequence).
///
/// @param purpose such as (121360, DCM, "Replaced report"), or null
public record Predecessor(LocatedReference document, @Nullable CodedConcept purpose) {}
