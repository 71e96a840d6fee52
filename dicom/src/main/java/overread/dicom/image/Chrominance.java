package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// YBR_FULL_422 and YBR_PARTIAL_422 as stored without compression (PS3.3 C.7.6.3.1.2): two
/// luminance values, then the chrominance pair that both pixels share.
final class Chrominance {
  private Chrominance() {}

  static boolean halved(PixelFormat format) {
    return format.photometricInterpretation().endsWith("_422")
        && format.samplesPerPixel() == 3
        && format.bitsAllocated() == 8;
  }

  static long storedBytes(PixelFormat format) {
    return (format.framePixels() + 1L) / 2 * 4;
  }

  static void double422(MemorySegment encoded, PixelFormat format, MemorySegment samples) {
    int pixels = format.framePixels();
    byte[] from = encoded.asSlice(0, storedBytes(format)).toArray(ValueLayout.JAVA_BYTE);
    byte[] to = new byte[pixels * 3];
    for (int i = 0; i < pixels; i++) {
      int group = (i >> 1) * 4;
      to[3 * i] = from[group + (i & 1)];
      to[3 * i + 1] = from[group + 2];
      to[3 * i + 2] = from[group + 3];
    }
    MemorySegment.copy(to, 0, samples, ValueLayout.JAVA_BYTE, 0, to.length);
  }
}
