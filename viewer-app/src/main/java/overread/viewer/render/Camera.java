package overread.viewer.render;

/// Where the reader looks at an image from: how large, where the middle is, turned and mirrored.
///
/// @param fit the whole image is kept in view; scale and centre are then ignored
/// @param scale device pixels for one image column
/// @param centreColumn image column shown in the middle of the view, corner-origin
/// @param centreRow image row shown in the middle of the view, corner-origin
/// @param quarterTurns clockwise, 0 to 3, after mirroring
/// @param mirrored left and right of the image swapped
public record Camera(
    boolean fit,
    double scale,
    double centreColumn,
    double centreRow,
    int quarterTurns,
    boolean mirrored) {
  /// The whole image, unturned.
  public static final Camera FIT = new Camera(true, 1, 0, 0, 0, false);

  private static final double SMALLEST = 0.02;
  private static final double LARGEST = 64;

  public Camera {
    scale = Math.clamp(scale, SMALLEST, LARGEST);
    quarterTurns = Math.floorMod(quarterTurns, 4);
  }

  /// Turned by quarter turns to the right as seen on the screen.
  public Camera turned(int clockwise) {
    return new Camera(fit, scale, centreColumn, centreRow, quarterTurns + clockwise, mirrored);
  }

  /// Left and right of the screen swapped, however the image is turned.
  public Camera flippedHorizontally() {
    return new Camera(fit, scale, centreColumn, centreRow, -quarterTurns, !mirrored);
  }

  /// Top and bottom of the screen swapped, however the image is turned.
  public Camera flippedVertically() {
    return flippedHorizontally().turned(2);
  }

  /// The same view, fitted to the window.
  public Camera fitted() {
    return new Camera(true, scale, centreColumn, centreRow, quarterTurns, mirrored);
  }

  /// Looking at another place, at this scale.
  public Camera lookingAt(double column, double row, double newScale) {
    return new Camera(false, newScale, column, row, quarterTurns, mirrored);
  }
}
