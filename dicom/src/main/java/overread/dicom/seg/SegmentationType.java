package overread.dicom.seg;

/// How the pixels of a segmentation say what belongs to a segment (PS3.3 C.8.20.2).
public enum SegmentationType {
  /// One bit a pixel, one frame for each segment and plane.
  BINARY,
  /// A share of the largest fractional value, one frame for each segment and plane.
  FRACTIONAL,
  /// The pixel is the segment's number, one frame for each plane, 0 is background.
  LABELMAP
}
