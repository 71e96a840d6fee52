package overread.dicom.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import overread.dicom.image.ImageDecodingException;

/// The entropy-coded bits from one marker to the next, stuffed zero bytes taken out (T.81 F.1.2.3),
/// and a position among them.
final class ScanBits {
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int NO_WORD = 17;

  /// The bits, first bit highest, then zeros.
  final byte[] bytes;

  /// How many bits were coded.
  final long length;

  /// Offset of the marker behind the bits, or of the end of the stream.
  final int next;

  /// Number of the next bit.
  int position;

  private ScanBits(byte[] bytes, long length, int next) {
    this.bytes = bytes;
    this.length = length;
    this.next = next;
  }

  static ScanBits of(byte[] stream, int from) {
    int end = from;
    int stuffed = 0;
    while (end < stream.length) {
      if (stream[end] == (byte) 0xFF && end + 1 < stream.length) {
        if (stream[end + 1] != 0) {
          break;
        }
        stuffed++;
        end++;
      }
      end++;
    }
    end = Math.min(end, stream.length);
    byte[] out = new byte[end - from - stuffed + 16];
    int at = 0;
    int i = from;
    while (i < end) {
      byte value = stream[i++];
      out[at++] = value;
      if (value == (byte) 0xFF && i < end) {
        i++;
      }
    }
    return new ScanBits(out, 8L * at, end);
  }

  /// The 57 or more bits from the position on.
  ///
  /// @throws IndexOutOfBoundsException far behind the last bit
  long peek() {
    return (long) LONG.get(bytes, position >>> 3) << (position & 7);
  }

  /// The next bits, at most 32, as an unsigned number.
  int take(int count) {
    if (count == 0) {
      return 0;
    }
    int value = (int) (peek() >>> (64 - count));
    position += count;
    return value;
  }

  /// The value of the next Huffman word.
  int symbol(HuffmanTable table) throws ImageDecodingException {
    int word = table.word(peek());
    if (word >>> 8 == NO_WORD) {
      throw new ImageDecodingException("The JPEG data hold a code that their table lacks.");
    }
    position += word >>> 8;
    return word & 0xFF;
  }

  /// The next number of a category: that many bits, negative where the first is zero (F.2.2.1).
  int number(int category) {
    if (category == 0) {
      return 0;
    }
    int value = take(category);
    return value < 1 << (category - 1) ? value - (1 << category) + 1 : value;
  }

  /// @throws ImageDecodingException if more bits were read than are coded
  void check() throws ImageDecodingException {
    if (position > length) {
      throw endsEarly();
    }
  }

  static ImageDecodingException endsEarly() {
    return new ImageDecodingException("The JPEG stream ends before the image does.");
  }
}
