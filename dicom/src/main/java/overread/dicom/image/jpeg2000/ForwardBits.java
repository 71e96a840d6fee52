package overread.dicom.image.jpeg2000;

/// Bits of a stream that grows forward, the lowest of a byte first (ITU-T T.814 clause 7.1): behind
/// a byte FF the next has seven.
final class ForwardBits {
  private final int filling;
  private byte[] bytes = {};
  private int position;
  private int end;
  private long bits;
  private int count;
  private int unused;

  /// @param filling the byte that follows the last, again and again
  ForwardBits(int filling) {
    this.filling = filling;
  }

  void start(byte[] from, int offset, int length) {
    bytes = from;
    position = offset;
    end = offset + length;
    bits = 0;
    count = 0;
    unused = 0;
  }

  /// The next 32 bits, which stay.
  int peek() {
    while (count < 32) {
      int next = position < end ? bytes[position] & 0xFF : filling;
      position++;
      bits |= (long) next << count;
      count += 8 - unused;
      unused = next == 0xFF ? 1 : 0;
    }
    return (int) bits;
  }

  /// Takes bits that were seen, 32 at most.
  void skip(int number) {
    bits >>>= number;
    count -= number;
  }
}
