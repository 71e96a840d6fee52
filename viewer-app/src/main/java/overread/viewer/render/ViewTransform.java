package overread.viewer.render;

/// Image coordinates (column, row; corner-origin, so pixel centres lie at halves) to device pixels
/// of a view and back. Only quarter turns and mirroring: rows and columns stay parallel to the
/// sides of the view. The image's corner lies on a whole device pixel, so that at 1:1 each image
/// pixel is exactly one device pixel.
///
/// @param perColumn device pixels for one image column
/// @param perRow device pixels for one image row
/// @param swapped image columns run along the view's height
/// @param xSign direction on the screen's x axis of what runs along it, 1 or -1
/// @param ySign direction on the screen's y axis of what runs along it, 1 or -1
/// @param xOrigin x of the image's corner (0, 0)
/// @param yOrigin y of the image's corner (0, 0)
public record ViewTransform(
    int columns,
    int rows,
    int width,
    int height,
    double perColumn,
    double perRow,
    boolean swapped,
    int xSign,
    int ySign,
    double xOrigin,
    double yOrigin) {

  /// A point on the view in device pixels from its top left corner.
  public record ViewPoint(double x, double y) {}

  /// A point on the image, corner-origin.
  public record PixelPoint(double column, double row) {}

  /// The transform of a view.
  ///
  /// @param rowAspect row spacing divided by column spacing, 1 for square pixels
  /// @param width device pixels of the view
  /// @param height device pixels of the view
  public static ViewTransform of(
      int columns, int rows, double rowAspect, int width, int height, Camera camera) {
    var turns = camera.quarterTurns();
    var swapped = turns % 2 == 1;
    var centreColumn = camera.fit() ? columns / 2.0 : camera.centreColumn();
    var centreRow = camera.fit() ? rows / 2.0 : camera.centreRow();
    var scale =
        camera.fit() ? fitScale(columns, rows * rowAspect, width, height, swapped) : camera.scale();
    var perRow = scale * rowAspect;
    var mirror = camera.mirrored() ? -1 : 1;
    // clockwise by a quarter: right becomes down, down becomes left
    int xSign =
        switch (turns) {
          case 0 -> mirror;
          case 1 -> -1;
          case 2 -> -mirror;
          default -> 1;
        };
    int ySign =
        switch (turns) {
          case 0 -> 1;
          case 1 -> mirror;
          case 2 -> -1;
          default -> -mirror;
        };
    var alongX = swapped ? centreRow * perRow : centreColumn * scale;
    var alongY = swapped ? centreColumn * scale : centreRow * perRow;
    return new ViewTransform(
        columns,
        rows,
        width,
        height,
        scale,
        perRow,
        swapped,
        xSign,
        ySign,
        Math.rint(width / 2.0 - xSign * alongX),
        Math.rint(height / 2.0 - ySign * alongY));
  }

  private static double fitScale(
      double columns, double rows, int width, int height, boolean swapped) {
    return swapped
        ? Math.min(width / rows, height / columns)
        : Math.min(width / columns, height / rows);
  }

  /// Where a point of the image lies on the view.
  public ViewPoint toView(double column, double row) {
    var alongX = swapped ? row * perRow : column * perColumn;
    var alongY = swapped ? column * perColumn : row * perRow;
    return new ViewPoint(xOrigin + xSign * alongX, yOrigin + ySign * alongY);
  }

  /// Which point of the image lies under a point of the view.
  public PixelPoint toImage(double x, double y) {
    var alongX = (x - xOrigin) * xSign;
    var alongY = (y - yOrigin) * ySign;
    return swapped
        ? new PixelPoint(alongY / perColumn, alongX / perRow)
        : new PixelPoint(alongX / perColumn, alongY / perRow);
  }

  /// Image columns and rows that a step of one device pixel to the right makes.
  public PixelPoint rightward() {
    return swapped ? new PixelPoint(0, xSign / perRow) : new PixelPoint(xSign / perColumn, 0);
  }

  /// Image columns and rows that a step of one device pixel down makes.
  public PixelPoint downward() {
    return swapped ? new PixelPoint(ySign / perColumn, 0) : new PixelPoint(0, ySign / perRow);
  }

  /// The level of the mean pyramid to sample: where one device pixel steps over no more than about
  /// one pixel of the level, so that bilinear sampling misses none.
  public int level() {
    var step = Math.max(1 / perColumn, 1 / perRow);
    return (int) Math.max(0, Math.ceil(Math.log(step) / Math.log(2) - 0.25));
  }
}
