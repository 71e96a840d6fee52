package overread.dicom.image.jpeg;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// A Huffman code (T.81 annex C, F.2.2.3): short words by one look-up, the rest by their length.
final class HuffmanTable {
  /// Words up to this length are found directly.
  static final int DIRECT = 10;

  private static final int LONGEST = 16;

  /// For the next [#DIRECT] bits: length << 8 | value, or 0 for a longer word.
  final short[] direct = new short[1 << DIRECT];

  /// By length: one more than the last word of it, aligned to 16 bits.
  private final int[] behindLast = new int[LONGEST + 2];

  /// By length: what added to a word gives its place among the values.
  private final int[] place = new int[LONGEST + 1];

  private final byte[] values;

  /// @param counts number of words of length 1 … 16
  HuffmanTable(int[] counts, byte[] values) throws ImageDecodingException {
    this.values = values.clone();
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      place[length] = index - code;
      for (int i = 0; i < counts[length - 1]; i++, code++, index++) {
        if (code >= 1 << length) {
          throw new ImageDecodingException("A JPEG Huffman table has too many codes.");
        }
        if (length <= DIRECT) {
          int from = code << (DIRECT - length);
          short entry = (short) (length << 8 | values[index] & 0xFF);
          Arrays.fill(direct, from, from + (1 << (DIRECT - length)), entry);
        }
      }
      behindLast[length] = code << (LONGEST - length);
      code <<= 1;
    }
    behindLast[LONGEST + 1] = Integer.MAX_VALUE;
  }

  /// The word at the top of 64 bits: length << 8 | value. Length 17 stands for no word at all.
  int word(long bits) {
    int entry = direct[(int) (bits >>> (64 - DIRECT))];
    return entry != 0 ? entry : longWord(bits);
  }

  private int longWord(long bits) {
    int top = (int) (bits >>> 48);
    int length = DIRECT + 1;
    while (top >= behindLast[length]) {
      length++;
    }
    if (length > LONGEST) {
      return 17 << 8;
    }
    int index = (top >> (LONGEST - length)) + place[length];
    return index < 0 || index >= values.length ? 17 << 8 : length << 8 | values[index] & 0xFF;
  }
}
