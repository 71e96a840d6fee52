package overread.dicom.image;

import java.util.Arrays;

/// Segmented palette data (PS3.3 C.7.9.2): discrete, linear and indirect segments.
final class SegmentedPalette {
  private static final int DISCRETE = 0;
  private static final int LINEAR = 1;
  private static final int INDIRECT = 2;

  private final byte[] data;
  private final boolean words;
  private final int[] out;
  private int filled;

  private SegmentedPalette(byte[] data, boolean words, int count) {
    this.data = data;
    this.words = words;
    out = new int[count];
  }

  /// At most `count` entries; what a damaged table lacks stays away.
  static int[] expand(byte[] data, int bits, int count) {
    SegmentedPalette palette = new SegmentedPalette(data, bits > 8, count);
    palette.segments(0, data.length, Integer.MAX_VALUE, true);
    return Arrays.copyOf(palette.out, palette.filled);
  }

  private int number(int at) {
    if (at < 0 || at + (words ? 2 : 1) > data.length) {
      return 0;
    }
    return words ? data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 : data[at] & 0xFF;
  }

  private void segments(int from, int end, int most, boolean indirect) {
    int size = words ? 2 : 1;
    int at = from;
    for (int i = 0; i < most && at + 2 * size <= end && filled < out.length; i++) {
      int code = number(at);
      int length = number(at + size);
      at += 2 * size;
      if (code == DISCRETE) {
        for (int k = 0; k < length && filled < out.length && at < end; k++, at += size) {
          out[filled++] = number(at);
        }
      } else if (code == LINEAR) {
        line(length, number(at));
        at += size;
      } else if (code == INDIRECT && indirect) {
        int offset = words ? number(at) | number(at + 2) << 16 : word(at);
        segments(offset, end, length, false);
        at += 4;
      } else {
        return;
      }
    }
  }

  /// An offset of 32 bits in a table of bytes.
  private int word(int at) {
    return number(at) | number(at + 1) << 8 | number(at + 2) << 16 | number(at + 3) << 24;
  }

  /// Values from the last entry on to the one at the end of the segment.
  private void line(int length, int to) {
    int start = filled == 0 ? 0 : out[filled - 1];
    for (int k = 1; k <= length && filled < out.length; k++) {
      out[filled++] = (int) Math.round(start + (to - start) * (double) k / length);
    }
  }
}
