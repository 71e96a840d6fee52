package overread.viewer.render;

/// How a device pixel between the centres of image pixels gets its value.
public enum Interpolation {
  /// The pixel that the point lies in: every stored value is seen as it is.
  NEAREST,
  /// Weighted mean of the four pixels around the point.
  BILINEAR
}
