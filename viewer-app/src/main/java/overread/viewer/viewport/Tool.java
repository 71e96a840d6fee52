package overread.viewer.viewport;

/// What dragging with the left button does.
public enum Tool {
  WINDOW,
  PAN,
  ZOOM,
  SCROLL
}
