package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Puts lines of decoded values into a frame's samples: by pixel, little endian, sign-extended from
/// the precision of the code stream where the format is signed.
public final class SampleRows {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final PixelFormat format;
  private final MemorySegment samples;
  private final int shift;
  private final byte[] bytes;
  private final short[] shorts;

  /// @param precision bits of a value in the code stream
  public SampleRows(PixelFormat format, int precision, MemorySegment samples) {
    this.format = format;
    this.samples = samples;
    shift = format.signed() ? 32 - precision : 0;
    int size = format.bytesPerSample();
    bytes = new byte[size == 1 ? format.columns() : 0];
    shorts = new short[size == 2 ? format.columns() : 0];
  }

  /// Puts a line of one channel: `values[from … from + columns − 1]`.
  public void put(int row, int channel, int[] values, int from) {
    int columns = format.columns();
    int stride = format.samplesPerPixel();
    long first = (long) row * columns * stride + channel;
    switch (format.bytesPerSample()) {
      case 1 -> {
        for (int x = 0; x < columns; x++) {
          bytes[x] = (byte) (values[from + x] << shift >> shift);
        }
        if (stride == 1) {
          MemorySegment.copy(bytes, 0, samples, ValueLayout.JAVA_BYTE, first, columns);
        } else {
          for (int x = 0; x < columns; x++) {
            samples.set(ValueLayout.JAVA_BYTE, first + (long) x * stride, bytes[x]);
          }
        }
      }
      case 2 -> {
        for (int x = 0; x < columns; x++) {
          shorts[x] = (short) (values[from + x] << shift >> shift);
        }
        if (stride == 1) {
          MemorySegment.copy(shorts, 0, samples, SHORT, 2 * first, columns);
        } else {
          for (int x = 0; x < columns; x++) {
            samples.set(SHORT, 2 * (first + (long) x * stride), shorts[x]);
          }
        }
      }
      default -> {
        for (int x = 0; x < columns; x++) {
          samples.set(INT, 4 * (first + (long) x * stride), values[from + x] << shift >> shift);
        }
      }
    }
  }
}
