package overread.viewer.viewport;

/// One line of text in a corner of the image.
///
/// @param alert to be seen at once: drawn in red
/// @param always stays when the reader hides the text
record CornerLine(String text, boolean alert, boolean always) {
  static CornerLine of(String text) {
    return new CornerLine(text, false, false);
  }
}
