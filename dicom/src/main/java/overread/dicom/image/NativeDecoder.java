package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/// Uncompressed frames, brought to little endian (PS3.5 8.1.1, 8.2; annexes A.1, A.2, A.5): packed
/// samples of 1 and 12 bits are spread, planes interleaved, YBR_FULL_422 brought to a chrominance
/// pair for every pixel.
public final class NativeDecoder implements FrameDecoder {
  /// What a truncated frame may lack, so that a small file can't ask for any amount of memory.
  private static final long MOST_FILLED = 1L << 26;

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of(
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.1.99",
        "1.2.840.10008.1.2.1.98",
        "1.2.840.113619.5.2");
  }

  @Override
  public boolean memorySafe() {
    return true;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public void decode(MemorySegment stored, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    if (format.photometricInterpretation().endsWith("_420")) {
      throw new ImageDecodingException(
          format.photometricInterpretation() + " is not defined for uncompressed frames.");
    }
    MemorySegment encoded = whole(stored, format);
    if (format.bitsAllocated() == 1) {
      spreadBits(encoded, format, samples);
    } else if (format.bitsAllocated() == 12) {
      spreadTwelve(encoded, format, samples);
    } else if (Chrominance.halved(format)) {
      Chrominance.double422(encoded, format, samples);
    } else {
      if (format.planarConfiguration() == 1 && format.samplesPerPixel() > 1) {
        Planes.interleave(encoded, format, samples);
      } else {
        MemorySegment.copy(encoded, 0, samples, 0, format.frameBytes());
      }
    }
  }

  /// The bytes of a frame; what a truncated file lacks of its last frame is zero (the reader of the
  /// object warned of it).
  private static MemorySegment whole(MemorySegment stored, PixelFormat format)
      throws ImageDecodingException {
    long bytes = storedBytes(format);
    if (stored.byteSize() >= bytes) {
      return stored;
    }
    if (stored.byteSize() == 0) {
      throw new ImageDecodingException("The pixel data end before this frame.");
    }
    if (bytes - stored.byteSize() > MOST_FILLED) {
      throw new ImageDecodingException(
          "The pixel data hold %d of the %d bytes of this frame."
              .formatted(stored.byteSize(), bytes));
    }
    MemorySegment filled = MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]);
    MemorySegment.copy(stored, 0, filled, 0, stored.byteSize());
    return filled;
  }

  /// Bytes that a frame takes as it is stored.
  static long storedBytes(PixelFormat format) {
    if (format.bitsAllocated() % 8 != 0) {
      return ((long) format.frameSamples() * format.bitsAllocated() + 7) / 8;
    }
    return Chrominance.halved(format) ? Chrominance.storedBytes(format) : format.frameBytes();
  }

  /// The first pixel of a frame is the lowest bit of its first byte.
  private static void spreadBits(MemorySegment encoded, PixelFormat format, MemorySegment samples) {
    int count = format.frameSamples();
    byte[] out = new byte[count];
    for (int i = 0; i < count; i++) {
      out[i] = (byte) (encoded.get(ValueLayout.JAVA_BYTE, i >> 3) >> (i & 7) & 1);
    }
    MemorySegment.copy(out, 0, samples, ValueLayout.JAVA_BYTE, 0, count);
  }

  /// Two samples in three bytes, the low bits of the first one first.
  private static void spreadTwelve(
      MemorySegment encoded, PixelFormat format, MemorySegment samples) {
    int count = format.frameSamples();
    byte[] packed = encoded.toArray(ValueLayout.JAVA_BYTE);
    byte[] out = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      int at = i / 2 * 3 + (i & 1);
      int pair = packed[at] & 0xFF | (packed[at + 1] & 0xFF) << 8;
      int sample = (i & 1) == 0 ? pair & 0xFFF : pair >> 4;
      out[2 * i] = (byte) sample;
      out[2 * i + 1] = (byte) (sample >> 8);
    }
    MemorySegment.copy(out, 0, samples, ValueLayout.JAVA_BYTE, 0, out.length);
  }
}
