package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Colour by plane, brought to colour by pixel.
final class Planes {
  private Planes() {}

  static void interleave(MemorySegment planes, PixelFormat format, MemorySegment samples) {
    int channels = format.samplesPerPixel();
    int pixels = format.framePixels();
    int size = format.bytesPerSample();
    byte[] from = planes.asSlice(0, format.frameBytes()).toArray(ValueLayout.JAVA_BYTE);
    byte[] to = new byte[from.length];
    for (int c = 0; c < channels; c++) {
      int at = c * pixels * size;
      for (int i = 0; i < pixels; i++) {
        for (int b = 0; b < size; b++) {
          to[(i * channels + c) * size + b] = from[at++];
        }
      }
    }
    MemorySegment.copy(to, 0, samples, ValueLayout.JAVA_BYTE, 0, to.length);
  }
}
