package overread.dicom.inspect;

import java.util.Arrays;
import java.util.List;
import overread.dicom.seg.Rgb;

/// Opaque pixels that are drawn on, in picture coordinates: the origin is the top left corner of
/// the top left pixel.
final class Picture {
  private static final int BLACK = 0xFF000000;
  private static final int HALO = 0x0E1114;
  private static final double STROKE = 0.75;
  private static final double HALO_STROKE = 1.75;

  private final int[] pixels;
  private final int width;
  private final int height;

  /// A black picture.
  Picture(int width, int height) {
    this.pixels = new int[width * height];
    this.width = width;
    this.height = height;
    Arrays.fill(pixels, BLACK);
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

  void set(int x, int y, int argb) {
    pixels[y * width + x] = argb;
  }

  /// Lines from point to point, each path with a dark halo below all lines.
  void lines(List<double[]> paths, boolean closed, Rgb colour) {
    lines(paths, closed, colour, STROKE, HALO_STROKE);
  }

  /// The same with other widths.
  ///
  /// @param half half the width of the line
  /// @param halo half the width of its halo
  void lines(List<double[]> paths, boolean closed, Rgb colour, double half, double halo) {
    paths.forEach(path -> stroke(path, closed, HALO, halo));
    paths.forEach(path -> stroke(path, closed, packed(colour), half));
  }

  /// Mixes the inside of a closed path with a colour; even-odd where it crosses itself.
  void fill(double[] path, Rgb colour, double opacity) {
    int count = path.length / 2;
    double[] crossings = new double[count];
    for (int y = 0; y < height; y++) {
      int found = crossings(path, y + 0.5, crossings);
      Arrays.sort(crossings, 0, found);
      for (int i = 0; i + 1 < found; i += 2) {
        int from = (int) Math.max(0, Math.ceil(crossings[i] - 0.5));
        int to = (int) Math.min(width - 1.0, Math.ceil(crossings[i + 1] - 0.5) - 1);
        for (int x = from; x <= to; x++) {
          blend(x, y, packed(colour), opacity);
        }
      }
    }
  }

  private static int crossings(double[] path, double y, double[] crossings) {
    int count = path.length / 2;
    int found = 0;
    for (int i = 0, j = count - 1; i < count; j = i++) {
      double y0 = path[2 * j + 1];
      double y1 = path[2 * i + 1];
      if (y0 > y != y1 > y) {
        crossings[found++] = path[2 * j] + (y - y0) / (y1 - y0) * (path[2 * i] - path[2 * j]);
      }
    }
    return found;
  }

  void tint(int x, int y, Rgb colour, double opacity) {
    blend(x, y, packed(colour), opacity);
  }

  private static int packed(Rgb colour) {
    return colour.red() << 16 | colour.green() << 8 | colour.blue();
  }

  private void stroke(double[] points, boolean closed, int colour, double half) {
    int count = points.length / 2;
    for (int i = 0; i + 1 < count || closed && i < count; i++) {
      int next = (i + 1) % count;
      segment(
          points[2 * i], points[2 * i + 1], points[2 * next], points[2 * next + 1], colour, half);
    }
  }

  /// Each pixel near the segment is covered as far as its centre is within the stroke.
  private void segment(double x0, double y0, double x1, double y1, int colour, double half) {
    int fromX = (int) Math.max(0, Math.floor(Math.min(x0, x1) - half - 1));
    int toX = (int) Math.min(width - 1.0, Math.ceil(Math.max(x0, x1) + half + 1));
    int fromY = (int) Math.max(0, Math.floor(Math.min(y0, y1) - half - 1));
    int toY = (int) Math.min(height - 1.0, Math.ceil(Math.max(y0, y1) + half + 1));
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
