package overread.dicom.seg;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Bits of a one-bit image: least significant bit first within each byte and no padding between
/// frames (PS3.5 8.1.1 and annex D), so that a frame may start inside a byte. Offsets are in bits
/// and `long`, since a value may hold more than 2^31 of them. Bits past the end read as zero.
final class PackedBits {

  private static final ValueLayout.OfLong LITTLE_ENDIAN_LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private PackedBits() {}

  static long count(MemorySegment packed, long firstBit, long bits) {
    long count = 0;
    for (long done = 0; done < bits; done += Long.SIZE) {
      count += Long.bitCount(word(packed, firstBit + done, bits - done));
    }
    return count;
  }

  /// The bits as words, the first bit lowest in the first word.
  static long[] words(MemorySegment packed, long firstBit, int bits) {
    var words = new long[(bits + Long.SIZE - 1) >>> 6];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(packed, firstBit + ((long) i << 6), bits - (i << 6));
    }
    return words;
  }

  /// Up to 64 bits from `bit` on; those past `limit` are zero.
  private static long word(MemorySegment packed, long bit, long limit) {
    long offset = bit >>> 3;
    int shift = (int) (bit & 7);
    long word = eightBytes(packed, offset) >>> shift;
    if (shift != 0) {
      word |= oneByte(packed, offset + 8) << (Long.SIZE - shift);
    }
    return limit >= Long.SIZE ? word : word & ((1L << limit) - 1);
  }

  private static long eightBytes(MemorySegment packed, long offset) {
    if (offset + 8 <= packed.byteSize()) {
      return packed.get(LITTLE_ENDIAN_LONG, offset);
    }
    long word = 0;
    for (int i = 0; i < 8; i++) {
      word |= oneByte(packed, offset + i) << (8 * i);
    }
    return word;
  }

  private static long oneByte(MemorySegment packed, long offset) {
    return offset < packed.byteSize() ? packed.get(ValueLayout.JAVA_BYTE, offset) & 0xFFL : 0;
  }
}
