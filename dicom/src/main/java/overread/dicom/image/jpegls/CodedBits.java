package overread.dicom.image.jpegls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Entropy-coded bits without the stuffed ones (T.87 A.1: after a byte FF only seven bits follow),
/// so that any bit can be reached by its number.
final class CodedBits {
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// The bits, first bit highest, followed by at least 64 bits of zero.
  final byte[] bytes;

  /// How many bits were coded.
  final int length;

  /// Where in the stream the marker after the bits is, or its end.
  final int next;

  private CodedBits(byte[] bytes, int length, int next) {
    this.bytes = bytes;
    this.length = length;
    this.next = next;
  }

  /// Bits from an offset to the next marker. The caller sees to it that they are fewer than 2^31.
  static CodedBits of(byte[] stream, int from) {
    int end = markerAfter(stream, from);
    byte[] out = new byte[end - from + 16];
    int at = 0;
    int i = from;
    long pending = 0;
    int count = 0;
    while (i < end) {
      int value = stream[i++] & 0xFF;
      pending = pending << 8 | value;
      count += 8;
      if (value == 0xFF && i < end) {
        pending = pending << 7 | (stream[i++] & 0x7F);
        count += 7;
        // a second FF can't follow: its first bit would not be a stuffed zero
      }
      while (count >= 8) {
        count -= 8;
        out[at++] = (byte) (pending >>> count);
      }
    }
    int bits = at * 8 + count;
    if (count > 0) {
      out[at] = (byte) (pending << (8 - count));
    }
    return new CodedBits(out, bits, end);
  }

  private static int markerAfter(byte[] stream, int from) {
    int i = from;
    while (i + 1 < stream.length) {
      if (stream[i] == (byte) 0xFF && stream[i + 1] < 0) {
        return i;
      }
      i++;
    }
    return stream.length;
  }

  /// The 57 or more bits from a position on, first bit highest.
  ///
  /// @throws IndexOutOfBoundsException far behind the last bit
  long at(int position) {
    return (long) LONG.get(bytes, position >>> 3) << (position & 7);
  }
}
