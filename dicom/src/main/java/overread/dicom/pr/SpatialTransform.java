package overread.dicom.pr;

/// How an image is turned (PS3.3 C.10.6): rotated clockwise by 0, 90, 180 or 270 degrees, then
/// flipped left to right.
public record SpatialTransform(int rotation, boolean flip) {}
