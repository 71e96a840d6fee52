package overread.dicom.pr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.image.OverlayPlane;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// Which pixels of an image are covered by shutters, and what is shown in their place (PS3.3
/// C.7.6.11, C.7.6.15). Several shutters cover whatever any of them covers.
///
/// @param covered row after row
/// @param argb what is shown there
public record ShutterMask(int columns, int rows, BitSet covered, int argb) {
  private static final int OPAQUE = 0xFF000000;

  /// The shutters of a state; empty where it has none.
  ///
  /// @param frame counted from 1, for bitmaps
  public static Optional<ShutterMask> of(
      PresentationState state, int columns, int rows, int frame) {
    int level = state.shutterValue() == null ? 0 : state.shutterValue() >> 8 & 0xFF;
    Rgb colour = state.shutterColour();
    int shown =
        colour == null ? level * 0x10101 : colour.red() << 16 | colour.green() << 8 | colour.blue();
    return of(state.shutters(), state.data(), OPAQUE | shown, columns, rows, frame);
  }

  /// The shutters that an image brings itself; empty where it has none.
  public static Optional<ShutterMask> ofImage(Attributes image, int frame) {
    if (!image.hasValue(Tag.SHUTTER_SHAPE)) {
      return Optional.empty();
    }
    int level = image.getInt(Tag.SHUTTER_PRESENTATION_VALUE, 0) >> 8 & 0xFF;
    return of(
        ShutterReader.read(image, new ArrayList<>()),
        image,
        OPAQUE | level * 0x10101,
        image.getInt(Tag.COLUMNS, 0),
        image.getInt(Tag.ROWS, 0),
        frame);
  }

  private static Optional<ShutterMask> of(
      List<Shutter> shutters, Attributes source, int argb, int columns, int rows, int frame) {
    if (shutters.isEmpty()) {
      return Optional.empty();
    }
    BitSet covered = new BitSet(columns * rows);
    for (Shutter shutter : shutters) {
      Optional<OverlayPlane> bitmap =
          shutter instanceof Shutter.Bitmap(int group)
              ? OverlayPlane.stored(source, group, frame - 1)
              : Optional.empty();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (covers(shutter, bitmap, column, row)) {
            covered.set(row * columns + column);
          }
        }
      }
    }
    return Optional.of(new ShutterMask(columns, rows, covered, argb));
  }

  /// Whether nothing of the image is left to be seen.
  public boolean coversAll() {
    return covered.cardinality() == columns * rows;
  }

  /// Covers the pixels of a picture of the image's size.
  public void draw(int[] picture) {
    for (int at = covered.nextSetBit(0); at >= 0; at = covered.nextSetBit(at + 1)) {
      picture[at] = argb;
    }
  }

  private static boolean covers(
      Shutter shutter, Optional<OverlayPlane> bitmap, int column, int row) {
    int x = column + 1;
    int y = row + 1;
    return switch (shutter) {
      case Shutter.Rectangle edge ->
          x < edge.left() || x > edge.right() || y < edge.upper() || y > edge.lower();
      case Shutter.Circle circle ->
          Math.hypot(x - circle.centreColumn(), y - circle.centreRow()) > circle.radius();
      case Shutter.Polygon polygon -> !inside(polygon.vertices(), x, y);
      case Shutter.Bitmap _ -> bitmap.isPresent() && bitmap.get().covers(column, row);
    };
  }

  /// Whether a ray from the point crosses the outline an odd number of times.
  private static boolean inside(Coordinates vertices, double x, double y) {
    boolean inside = false;
    int count = vertices.size();
    for (int i = 0, j = count - 1; i < count; j = i++) {
      double xi = vertices.get(i, 0);
      double yi = vertices.get(i, 1);
      double xj = vertices.get(j, 0);
      double yj = vertices.get(j, 1);
      if (yi > y != yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
        inside = !inside;
      }
    }
    return inside;
  }
}
