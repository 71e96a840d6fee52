package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/// Uncompressed frames, little endian (PS3.5 8.1.1, 8.2; annexes A.1, A.2, A.5): packed bits are
/// spread, planes interleaved, YBR_FULL_422 brought to a chrominance pair for every pixel.
public final class NativeDecoder implements FrameDecoder {

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of(
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.1.99",
        "1.2.840.10008.1.2.1.98");
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
    MemorySegment encoded = whole(stored, format);
    if (format.bitsAllocated() == 1) {
      spreadBits(encoded, format, samples);
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
    MemorySegment filled = MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]);
    MemorySegment.copy(stored, 0, filled, 0, stored.byteSize());
    return filled;
  }

  private static long storedBytes(PixelFormat format) {
    if (format.bitsAllocated() == 1) {
      return (format.frameSamples() + 7L) / 8;
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
}
