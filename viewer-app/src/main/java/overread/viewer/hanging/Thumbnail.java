package overread.viewer.hanging;

import java.util.OptionalInt;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import overread.dicom.image.Frame;
import overread.dicom.image.GreyTable;
import overread.viewer.image.ImageStack;

/// A small picture of a series, for finding it again; never for reading.
final class Thumbnail {
  /// Pixels along the longer side.
  static final int SIZE = 72;

  private Thumbnail() {}

  /// The slice nearest to the middle, when one is decoded and grey.
  static OptionalInt slice(ImageStack stack) {
    return stack.nearest(stack.size() / 2);
  }

  /// A square picture with the image in its middle. The mean of each cell, so that thin lines do
  /// not vanish.
  static WritableImage of(Frame frame, GreyTable table) {
    var format = frame.format();
    var longer = Math.max(format.columns(), format.rows());
    var pixels = new int[SIZE * SIZE];
    var bytes = table.table();
    for (var y = 0; y < SIZE; y++) {
      for (var x = 0; x < SIZE; x++) {
        pixels[y * SIZE + x] = 0xFF000000;
        var grey = mean(frame, bytes, x, y, longer);
        if (grey >= 0) {
          pixels[y * SIZE + x] |= grey << 16 | grey << 8 | grey;
        }
      }
    }
    var image = new WritableImage(SIZE, SIZE);
    image
        .getPixelWriter()
        .setPixels(0, 0, SIZE, SIZE, PixelFormat.getIntArgbInstance(), pixels, 0, SIZE);
    return image;
  }

  private static int mean(Frame frame, byte[] table, int x, int y, int longer) {
    var format = frame.format();
    var left = x * longer / SIZE - (longer - format.columns()) / 2;
    var top = y * longer / SIZE - (longer - format.rows()) / 2;
    var step = Math.max(1, longer / SIZE);
    var sum = 0;
    var count = 0;
    for (var row = top; row < top + step; row++) {
      for (var column = left; column < left + step; column++) {
        if (row >= 0 && column >= 0 && row < format.rows() && column < format.columns()) {
          sum += table[frame.stored(column, row) & 0xFFFF] & 0xFF;
          count++;
        }
      }
    }
    return count == 0 ? -1 : sum / count;
  }
}
