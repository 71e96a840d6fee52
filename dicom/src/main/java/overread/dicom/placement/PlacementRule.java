package overread.dicom.placement;

/// Why something may be drawn on an image; never "because the index is the same".
public enum PlacementRule {
  /// The object names the image, and its frame, as what it was made from.
  DERIVATION_IMAGE,
  /// Both lie in one frame of reference and in one plane.
  FRAME_OF_REFERENCE
}
