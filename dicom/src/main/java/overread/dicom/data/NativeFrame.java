package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Where frames of unencapsulated pixel data lie (PS3.5 section 8.1.1).
final class NativeFrame {
  private NativeFrame() {}

  /// The bits of one frame; frames follow one another without padding between them.
  static long bits(Attributes data, int tag) {
    long pixels = (long) word(data, Tag.ROWS, 0) * word(data, Tag.COLUMNS, 0);
    if (tag == Tag.FLOAT_PIXEL_DATA) {
      return pixels * 32;
    }
    if (tag == Tag.DOUBLE_FLOAT_PIXEL_DATA) {
      return pixels * 64;
    }
    int allocated = word(data, Tag.BITS_ALLOCATED, 8);
    int samples = word(data, Tag.SAMPLES_PER_PIXEL, 1);
    if (samples == 3 && isSubsampled(data.getString(Tag.PHOTOMETRIC_INTERPRETATION, ""))) {
      samples = 2;
    }
    return pixels * allocated * samples;
  }

  private static int word(Attributes data, int tag, int fallback) {
    return data.getInt(tag, fallback) & 0xFFFF;
  }

  private static boolean isSubsampled(String photometricInterpretation) {
    return photometricInterpretation.equals("YBR_FULL_422")
        || photometricInterpretation.equals("YBR_PARTIAL_422");
  }

  static MemorySegment slice(MemorySegment bytes, long frameBits, int index) {
    if (frameBits == 0 || index > bytes.byteSize() * 8 / frameBits) {
      return Texts.NOTHING;
    }
    long from = frameBits * index;
    long to = Math.min(from + frameBits, bytes.byteSize() * 8);
    if (from >= to) {
      return Texts.NOTHING;
    }
    if (from % 8 == 0) {
      return bytes.asSlice(from / 8, (to - from + 7) / 8);
    }
    return shifted(bytes, from, to - from);
  }

  /// Bits are packed from the least significant bit of each byte on.
  private static MemorySegment shifted(MemorySegment bytes, long from, long count) {
    byte[] copy = new byte[Math.toIntExact((count + 7) / 8)];
    int shift = (int) (from % 8);
    long first = from / 8;
    for (int i = 0; i < copy.length; i++) {
      int low = bytes.get(ValueLayout.JAVA_BYTE, first + i) & 0xFF;
      int high =
          first + i + 1 < bytes.byteSize()
              ? bytes.get(ValueLayout.JAVA_BYTE, first + i + 1) & 0xFF
              : 0;
      copy[i] = (byte) ((low | high << 8) >>> shift);
    }
    int rest = (int) (count % 8);
    if (rest != 0) {
      copy[copy.length - 1] &= (byte) ((1 << rest) - 1);
    }
    return MemorySegment.ofArray(copy);
  }
}
