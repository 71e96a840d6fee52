package overread.dicom.inspect;

import java.util.Arrays;
import java.util.List;
import overread.dicom.pr.SpatialTransform;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;

/// A picture with an image fitted into it, on which shapes in image coordinates are drawn: columns
/// and rows from the top left corner of the top left pixel.
final class Canvas {
  private static final int BLACK = 0xFF000000;
  private static final int HALO = 0x0E1114;
  private static final double STROKE = 0.75;
  private static final double HALO_STROKE = 1.75;
  private static final double MASK_OPACITY = 0.35;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final double scale;
  private final double left;
  private final double top;

  private Canvas(int width, int height, double scale, double left, double top) {
    this.pixels = new int[width * height];
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.left = left;
    this.top = top;
    Arrays.fill(pixels, BLACK);
  }

  /// The image as it is.
  static Canvas of(int[] argb, int columns, int rows) {
    var canvas = new Canvas(columns, rows, 1, 0, 0);
    System.arraycopy(argb, 0, canvas.pixels, 0, argb.length);
    return canvas;
  }

  /// The image fitted into a size, black beside it; enlarged between pixel centres, reduced by the
  /// mean of what falls on a pixel.
  static Canvas fitted(int[] argb, int columns, int rows, int width, int height) {
    double scale = Math.min((double) width / columns, (double) height / rows);
    double left = (width - columns * scale) / 2;
    double top = (height - rows * scale) / 2;
    var canvas = new Canvas(width, height, scale, left, top);
    var sampler = new ImageSampler(argb, columns, rows, Math.max(1, 1 / scale));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double column = (x + 0.5 - left) / scale;
        double row = (y + 0.5 - top) / scale;
        if (column >= 0 && row >= 0 && column < columns && row < rows) {
          canvas.pixels[y * width + x] = sampler.at(column, row);
        }
      }
    }
    return canvas;
  }

  /// The finished picture rotated clockwise, then flipped left to right.
  Canvas turned(SpatialTransform turn) {
    int quarters = Math.floorMod(turn.rotation() / 90, 4);
    boolean sideways = quarters % 2 == 1;
    var canvas = new Canvas(sideways ? height : width, sideways ? width : height, 1, 0, 0);
    for (int y = 0; y < canvas.height; y++) {
      for (int x = 0; x < canvas.width; x++) {
        int across = turn.flip() ? canvas.width - 1 - x : x;
        int from =
            switch (quarters) {
              case 1 -> (height - 1 - across) * width + y;
              case 2 -> (height - 1 - y) * width + width - 1 - across;
              case 3 -> across * width + width - 1 - y;
              default -> y * width + across;
            };
        canvas.pixels[y * canvas.width + x] = pixels[from];
      }
    }
    return canvas;
  }

  int[] pixels() {
    return pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Tints the pixels of a mask.
  void tint(Mask mask, Rgb colour) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = (int) Math.floor((x + 0.5 - left) / scale);
        int row = (int) Math.floor((y + 0.5 - top) / scale);
        if (mask.at(column, row)) {
          blend(x, y, packed(colour), MASK_OPACITY);
        }
      }
    }
  }

  /// Lines from point to point with a dark halo.
  ///
  /// @param points column and row of each
  void lines(double[] points, boolean closed, Rgb colour) {
    stroke(points, closed, HALO, HALO_STROKE);
    stroke(points, closed, packed(colour), STROKE);
  }

  /// Several paths, all halos below all lines.
  void paths(List<double[]> paths, boolean closed, Rgb colour) {
    paths.forEach(path -> stroke(path, closed, HALO, HALO_STROKE));
    paths.forEach(path -> stroke(path, closed, packed(colour), STROKE));
  }

  /// A small cross at a point.
  void cross(double column, double row, Rgb colour) {
    double arm = 4 / scale;
    paths(
        List.of(
            new double[] {column - arm, row, column + arm, row},
            new double[] {column, row - arm, column, row + arm}),
        false,
        colour);
  }

  private static int packed(Rgb colour) {
    return colour.red() << 16 | colour.green() << 8 | colour.blue();
  }

  private void stroke(double[] points, boolean closed, int colour, double half) {
    int count = points.length / 2;
    for (int i = 0; i + 1 < count || closed && i < count; i++) {
      int next = (i + 1) % count;
      segment(
          points[2 * i] * scale + left,
          points[2 * i + 1] * scale + top,
          points[2 * next] * scale + left,
          points[2 * next + 1] * scale + top,
          colour,
          half);
    }
  }

  /// Each pixel near the segment is covered as far as its centre is within the stroke.
  private void segment(double x0, double y0, double x1, double y1, int colour, double half) {
    int fromX = (int) Math.max(0, Math.floor(Math.min(x0, x1) - half - 1));
    int toX = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + half + 1));
    int fromY = (int) Math.max(0, Math.floor(Math.min(y0, y1) - half - 1));
    int toY = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + half + 1));
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        double px = x + 0.5 - x0;
        double py = y + 0.5 - y0;
        double along = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
        double distance = Math.hypot(px - along * dx, py - along * dy);
        blend(x, y, colour, Math.clamp(half + 0.5 - distance, 0, 1));
      }
    }
  }

  private void blend(int x, int y, int colour, double opacity) {
    if (opacity > 0) {
      int at = y * width + x;
      pixels[at] =
          BLACK
              | mixed(pixels[at] >> 16 & 0xFF, colour >> 16 & 0xFF, opacity) << 16
              | mixed(pixels[at] >> 8 & 0xFF, colour >> 8 & 0xFF, opacity) << 8
              | mixed(pixels[at] & 0xFF, colour & 0xFF, opacity);
    }
  }

  private static int mixed(int below, int above, double opacity) {
    return (int) Math.round(below + (above - below) * opacity);
  }
}
