package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// One decoded frame: samples by pixel, little endian, [PixelFormat#bytesPerSample()] bytes each (a
/// 1-bit sample takes a byte). It lives as long as the arena it was decoded into.
///
/// Uncompressed samples keep every bit that was stored, those above the high bit too, since overlay
/// planes may lie there; [#stored] masks them.
public final class Frame {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final PixelFormat format;
  private final MemorySegment samples;

  /// @param samples exactly [PixelFormat#frameBytes()] bytes
  public Frame(PixelFormat format, MemorySegment samples) {
    if (samples.byteSize() != format.frameBytes()) {
      throw new IllegalArgumentException(
          samples.byteSize() + " bytes for a frame of " + format.frameBytes());
    }
    this.format = format;
    this.samples = samples;
  }

  /// What the samples are; its photometric interpretation is that after decoding.
  public PixelFormat format() {
    return format;
  }

  public MemorySegment samples() {
    return samples;
  }

  /// Stored value of the first channel at a pixel: masked to the bits stored, sign-extended. Not
  /// for floating point.
  public int stored(int column, int row) {
    return stored(column, row, 0);
  }

  /// Stored value of one channel at a pixel.
  public int stored(int column, int row, int channel) {
    return SampleBits.value(raw(column, row, channel), format);
  }

  /// The bits of one channel at a pixel as they are held, sign-extended from the sample's bytes.
  int raw(int column, int row, int channel) {
    if (column < 0 || column >= format.columns() || row < 0 || row >= format.rows()) {
      throw new IndexOutOfBoundsException("pixel " + column + "," + row);
    }
    long index = ((long) row * format.columns() + column) * format.samplesPerPixel() + channel;
    return switch (format.bytesPerSample()) {
      case 1 -> samples.get(ValueLayout.JAVA_BYTE, index);
      case 2 -> samples.get(SHORT, index * 2);
      case 4 -> samples.get(INT, index * 4);
      default -> (int) samples.get(LONG, index * 8);
    };
  }

  /// Value at a pixel as a number, whatever the type of the samples.
  public double value(int column, int row) {
    long index = ((long) row * format.columns() + column) * format.samplesPerPixel();
    if (format.floatingPoint()) {
      return format.bitsAllocated() == 32
          ? Float.intBitsToFloat(samples.get(INT, index * 4))
          : Double.longBitsToDouble(samples.get(LONG, index * 8));
    }
    int stored = stored(column, row);
    return format.signed() || format.bitsStored() < 32 ? stored : Integer.toUnsignedLong(stored);
  }

  /// The samples as 16-bit patterns, a copy on the heap; 8-bit samples are widened without a sign.
  /// The pattern is what [GreyTable] is indexed by. Not for 32 and 64 bits.
  public short[] shorts() {
    int count = format.frameSamples();
    short[] out = new short[count];
    switch (format.bytesPerSample()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          out[i] = (short) (samples.get(ValueLayout.JAVA_BYTE, i) & 0xFF);
        }
      }
      case 2 -> MemorySegment.copy(samples, SHORT, 0, out, 0, count);
      default -> throw new IllegalStateException("samples of " + format.bitsAllocated() + " bits");
    }
    return out;
  }

  /// The samples as bytes, a copy on the heap.
  public byte[] bytes() {
    return samples.toArray(ValueLayout.JAVA_BYTE);
  }
}
