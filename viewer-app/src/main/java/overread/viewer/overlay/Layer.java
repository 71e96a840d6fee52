package overread.viewer.overlay;

/// The layers that a reader turns on and off, each by itself.
public enum Layer {
  AI,
  MINE,
  PRIOR
}
