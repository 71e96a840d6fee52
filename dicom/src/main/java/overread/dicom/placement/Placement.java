package overread.dicom.placement;

/// Whether something may be drawn on one image.
public sealed interface Placement {

  /// It lies on the image.
  ///
  /// @param resampled whether its grid had to be brought onto the image's
  record Drawn(PlacementRule rule, boolean resampled) implements Placement {}

  /// It is placed safely, and no part of it lies on this image.
  record Elsewhere() implements Placement {}

  /// It can't be placed safely on this image.
  ///
  /// @param reason a sentence for the reader
  record Refused(String reason) implements Placement {}
}
