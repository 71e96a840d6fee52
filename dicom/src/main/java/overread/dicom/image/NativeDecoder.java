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
  public void decode(MemorySegment encoded, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    if (format.bitsAllocated() == 1) {
      require(encoded, (format.frameSamples() + 7L) / 8);
      spreadBits(encoded, format, samples);
    } else if (Chrominance.halved(format)) {
      require(encoded, Chrominance.storedBytes(format));
      Chrominance.double422(encoded, format, samples);
    } else {
      require(encoded, format.frameBytes());
      if (format.planarConfiguration() == 1 && format.samplesPerPixel() > 1) {
        Planes.interleave(encoded, format, samples);
      } else {
        MemorySegment.copy(encoded, 0, samples, 0, format.frameBytes());
      }
    }
  }

  private static void require(MemorySegment encoded, long bytes) throws ImageDecodingException {
    if (encoded.byteSize() < bytes) {
      throw new ImageDecodingException(
          "The pixel data end early: a frame takes %d bytes, %d are there."
              .formatted(bytes, encoded.byteSize()));
    }
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
