package overread.viewer.render;

/// Which label each pixel of a frame carries, 0 for none.
public record LabelMap(int columns, int rows, byte[] labels) {
  public LabelMap {
    if (labels.length != columns * rows) {
      throw new IllegalArgumentException("A label map needs one label for each pixel.");
    }
  }
}
