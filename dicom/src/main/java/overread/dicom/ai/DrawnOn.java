package overread.dicom.ai;

/// A frame that a finding can be drawn on.
///
/// @param frame counts from 1
/// @param rule why it may be: `IMAGE_REFERENCE` (the finding names the image), `DERIVATION_IMAGE`
///   (its segment was made from the image) or `FRAME_OF_REFERENCE` (both lie in one space and
///   plane)
public record DrawnOn(String sopInstanceUid, int frame, String rule) {}
