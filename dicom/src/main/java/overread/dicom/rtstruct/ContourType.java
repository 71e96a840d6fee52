package overread.dicom.rtstruct;

/// What the points of a contour make (PS3.3 C.8.8.6.1).
public enum ContourType {
  POINT,
  OPEN_PLANAR,
  OPEN_NONPLANAR,
  CLOSED_PLANAR,
  /// The object names another type; its points are drawn as a line.
  OTHER;

  /// Whether the last point is joined to the first.
  public boolean closed() {
    return this == CLOSED_PLANAR;
  }
}
