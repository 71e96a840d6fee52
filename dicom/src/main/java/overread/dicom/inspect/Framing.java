package overread.dicom.inspect;

import overread.dicom.pr.SpatialTransform;

/// How an image lies in a picture: which part of it, how large, turned and flipped. Image
/// coordinates are column and row with the origin at the top left corner of the top left pixel;
/// picture coordinates likewise.
///
/// @param width of the picture
/// @param height of the picture
/// @param area the part of the image that is shown; what lies beyond is black
/// @param perColumn picture pixels for one column of the image
/// @param perRow picture pixels for one row of the image
/// @param quarterTurns clockwise, 0 to 3
/// @param flipped left and right swapped, after turning
/// @param left where the turned area begins in the picture
/// @param top likewise
record Framing(
    int width,
    int height,
    Area area,
    double perColumn,
    double perRow,
    int quarterTurns,
    boolean flipped,
    double left,
    double top) {
  /// A part of an image, in image coordinates; it may reach beyond the image.
  record Area(double left, double top, double right, double bottom) {
    /// All of an image.
    static Area whole(int columns, int rows) {
      return new Area(0, 0, columns, rows);
    }

    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }

    boolean holds(double column, double row) {
      return column >= left && column < right && row >= top && row < bottom;
    }
  }

  /// A point of the picture, or a place of the image.
  record Point(double x, double y) {}

  private static final SpatialTransform UPRIGHT = new SpatialTransform(0, false);

  /// One pixel of the picture for each of the image.
  static Framing onePixelEach(int columns, int rows, SpatialTransform turn) {
    boolean sideways = turn.rotation() % 180 != 0;
    return new Framing(
        sideways ? rows : columns,
        sideways ? columns : rows,
        Area.whole(columns, rows),
        1,
        1,
        Math.floorMod(turn.rotation() / 90, 4),
        turn.flip(),
        0,
        0);
  }

  static Framing onePixelEach(int columns, int rows) {
    return onePixelEach(columns, rows, UPRIGHT);
  }

  /// The area as large as the picture allows, in the middle.
  ///
  /// @param aspect height of an image pixel by its width
  static Framing fitted(Area area, double aspect, SpatialTransform turn, int width, int height) {
    boolean sideways = turn.rotation() % 180 != 0;
    double across = sideways ? area.height() * aspect : area.width();
    double down = sideways ? area.width() : area.height() * aspect;
    return scaled(area, aspect, turn, width, height, Math.min(width / across, height / down));
  }

  /// The area in the middle of the picture.
  ///
  /// @param perColumn picture pixels for one column of the image
  static Framing scaled(
      Area area, double aspect, SpatialTransform turn, int width, int height, double perColumn) {
    boolean sideways = turn.rotation() % 180 != 0;
    double perRow = perColumn * aspect;
    double across = sideways ? area.height() * perRow : area.width() * perColumn;
    double down = sideways ? area.width() * perColumn : area.height() * perRow;
    return new Framing(
        width,
        height,
        area,
        perColumn,
        perRow,
        Math.floorMod(turn.rotation() / 90, 4),
        turn.flip(),
        (width - across) / 2,
        (height - down) / 2);
  }

  /// The same with another area taken for the measure of [#displayed]; nothing moves.
  Framing around(Area displayed) {
    Point corner = toPicture(displayed.left, displayed.top);
    Point other = toPicture(displayed.right, displayed.bottom);
    return new Framing(
        width,
        height,
        displayed,
        perColumn,
        perRow,
        quarterTurns,
        flipped,
        Math.min(corner.x, other.x),
        Math.min(corner.y, other.y));
  }

  /// Where a place of the image lies in the picture.
  Point toPicture(double column, double row) {
    double u = (column - area.left) * perColumn;
    double v = (row - area.top) * perRow;
    double x =
        switch (quarterTurns) {
          case 1 -> areaHeight() - v;
          case 2 -> areaWidth() - u;
          case 3 -> v;
          default -> u;
        };
    double y =
        switch (quarterTurns) {
          case 1 -> u;
          case 2 -> areaHeight() - v;
          case 3 -> areaWidth() - u;
          default -> v;
        };
    return new Point(left + (flipped ? turnedWidth() - x : x), top + y);
  }

  /// Which place of the image lies at a point of the picture.
  Point toImage(double x, double y) {
    double across = flipped ? turnedWidth() - (x - left) : x - left;
    double down = y - top;
    double u =
        switch (quarterTurns) {
          case 1 -> down;
          case 2 -> areaWidth() - across;
          case 3 -> areaWidth() - down;
          default -> across;
        };
    double v =
        switch (quarterTurns) {
          case 1 -> areaHeight() - across;
          case 2 -> areaHeight() - down;
          case 3 -> across;
          default -> down;
        };
    return new Point(area.left + u / perColumn, area.top + v / perRow);
  }

  /// Where a fraction of the displayed area lies in the picture: (0, 0) is the top left corner as
  /// it is shown, whatever the image is turned by (PS3.3 C.10.5.1.1, DISPLAY).
  Point displayed(double across, double down) {
    return new Point(left + across * turnedWidth(), top + down * turnedHeight());
  }

  private double areaWidth() {
    return area.width() * perColumn;
  }

  private double areaHeight() {
    return area.height() * perRow;
  }

  private double turnedWidth() {
    return quarterTurns % 2 == 1 ? areaHeight() : areaWidth();
  }

  private double turnedHeight() {
    return quarterTurns % 2 == 1 ? areaWidth() : areaHeight();
  }
}
