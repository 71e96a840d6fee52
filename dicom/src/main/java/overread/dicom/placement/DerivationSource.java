package overread.dicom.placement;

/// An image that a frame was made from.
///
/// @param frame counts from 1; 0 means every frame of the image
public record DerivationSource(String sopInstanceUid, int frame) {}
