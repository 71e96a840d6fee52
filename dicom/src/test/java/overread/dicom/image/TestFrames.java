package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.util.Random;

/// Frames made up for tests.
public final class TestFrames {
  private TestFrames() {}

  /// A format without anything special.
  public static PixelFormat format(
      int columns, int rows, int channels, int allocated, int stored, boolean signed) {
    return new PixelFormat(
        rows,
        columns,
        channels,
        channels == 3 ? "RGB" : "MONOCHROME2",
        allocated,
        stored,
        stored - 1,
        signed,
        0);
  }

  /// A frame with flat parts, edges and noise that use all bits stored.
  public static Frame scene(PixelFormat format, long seed) {
    Random random = new Random(seed);
    byte[] samples = new byte[format.frameBytes()];
    int size = format.bytesPerSample();
    int shift = 32 - format.bitsStored();
    int at = 0;
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column++) {
        for (int c = 0; c < format.samplesPerPixel(); c++) {
          int value =
              switch ((row / 7 + column / 11) % 4) {
                case 0 -> 3 + c;
                case 1 -> random.nextInt();
                case 2 -> (column * 5 + row * 3 + random.nextInt(4)) << (c & 1);
                default -> -1;
              };
          int stored = format.signed() ? value << shift >> shift : value << shift >>> shift;
          for (int b = 0; b < size; b++) {
            samples[at++] = (byte) (stored >> 8 * b);
          }
        }
      }
    }
    return new Frame(format, MemorySegment.ofArray(samples));
  }
}
