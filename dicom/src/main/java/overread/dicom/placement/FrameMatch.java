package overread.dicom.placement;

/// Which frames of a derived object lie on one image.
///
/// @param frames counted from 0; none unless the placement is drawn
public record FrameMatch(int[] frames, Placement placement) {

  private static final int[] NONE = {};

  static FrameMatch elsewhere() {
    return new FrameMatch(NONE, new Placement.Elsewhere());
  }

  public static FrameMatch refused(String reason) {
    return new FrameMatch(NONE, new Placement.Refused(reason));
  }
}
