package overread.dicom.image.rle;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// The segments of an RLE frame, found through its header (PS3.5 G.5).
final class Segments {
  private static final int HEADER = 64;

  private final byte[] stream;
  private final int[] starts;

  /// @param count how many segments the pixels need
  Segments(byte[] stream, int count) throws ImageDecodingException {
    this.stream = stream;
    if (stream.length < HEADER) {
      throw new ImageDecodingException("The RLE frame is shorter than its header.");
    }
    int stored = u32(0);
    if (stored != count) {
      throw new ImageDecodingException(
          "The RLE frame has %d segments; its pixels need %d."
              .formatted(Integer.toUnsignedLong(stored), count));
    }
    starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i] = u32(4 + 4 * i);
      int least = i == 0 ? HEADER : starts[i - 1];
      if (starts[i] < least || starts[i] > stream.length) {
        throw new ImageDecodingException("An RLE segment begins outside the frame.");
      }
    }
    starts[count] = stream.length;
  }

  private int u32(int at) {
    return stream[at] & 0xFF
        | (stream[at + 1] & 0xFF) << 8
        | (stream[at + 2] & 0xFF) << 16
        | (stream[at + 3] & 0xFF) << 24;
  }

  /// Unpacks a segment; it has to fill the array (PS3.5 G.3.2).
  void unpack(int segment, byte[] out) throws ImageDecodingException {
    int from = starts[segment];
    int end = starts[segment + 1];
    int to = 0;
    while (to < out.length) {
      if (from >= end) {
        throw new ImageDecodingException("An RLE segment ends before the image does.");
      }
      int control = stream[from++];
      if (control >= 0) {
        int count = Math.min(control + 1, out.length - to);
        if (from + count > end) {
          throw new ImageDecodingException("An RLE segment ends before the image does.");
        }
        System.arraycopy(stream, from, out, to, count);
        from += control + 1;
        to += count;
      } else if (control != -128) {
        if (from >= end) {
          throw new ImageDecodingException("An RLE segment ends before the image does.");
        }
        int count = Math.min(1 - control, out.length - to);
        Arrays.fill(out, to, to + count, stream[from++]);
        to += count;
      }
    }
  }
}
