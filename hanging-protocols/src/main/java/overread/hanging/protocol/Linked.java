package overread.hanging.protocol;

/// What linked viewports do together.
public enum Linked {
  /// Scroll to the same place in the patient or, without a common frame of reference, by the same
  /// distance.
  SCROLL,
  WINDOW,
  ZOOM_AND_PAN
}
