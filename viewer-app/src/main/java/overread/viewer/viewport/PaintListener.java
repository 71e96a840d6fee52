package overread.viewer.viewport;

/// Hears what a reader has really had before the eyes.
public interface PaintListener {
  /// Marks have just been painted inside the visible part of the viewport; they are still there.
  void appeared(Painted painted);

  /// They were scrolled, moved or turned off again; `painted` says how long they lasted.
  void gone(Painted painted);
}
