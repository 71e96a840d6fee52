package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A person who took responsibility for a document (Verifying Observer Sequence, PS3.3 C.17.2).
///
/// @param name in the form of DICOM
/// @param dateTime Verification DateTime in the form of DICOM
/// @param identification code of the person, or null
public record VerifyingObserver(
    String name, String organization, String dateTime, @Nullable CodedConcept identification) {}
