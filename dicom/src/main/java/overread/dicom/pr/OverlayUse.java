package overread.dicom.pr;

/// An overlay plane and the layer it is shown in.
///
/// @param group 6000 to 601E (hexadecimal)
/// @param layer empty where it is not to be shown
/// @param own whether the plane is in the state itself rather than in the images
public record OverlayUse(int group, String layer, boolean own) {}
