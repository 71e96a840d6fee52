package overread.dicom.image.jpeg2000;

/// Bits of a stream that grows backward, the lowest of a byte first (ITU-T T.814 clause 7.1):
/// behind a byte above 8F, one whose low seven bits are set has only those.
final class BackwardBits {
  private byte[] bytes = {};
  private int position;
  private int end;
  private long bits;
  private int count;
  private boolean high;

  /// Starts at the end of a stream.
  ///
  /// @param first offset of its last byte in backward order
  /// @param last offset of the byte that is read first
  void start(byte[] from, int first, int last) {
    bytes = from;
    position = last;
    end = first;
    bits = 0;
    count = 0;
    high = true;
  }

  /// Starts in the middle of a byte whose low half belongs to another thing.
  void startInByte(byte[] from, int first, int last) {
    start(from, first, last - 1);
    int half = (from[last] & 0xFF) >> 4;
    bits = half;
    count = (half & 7) == 7 ? 3 : 4;
    high = (from[last] & 0xFF | 0xF) > 0x8F;
  }

  /// The next 32 bits, which stay; zeros follow the last.
  int peek() {
    while (count < 32) {
      int next = position >= end ? bytes[position] & 0xFF : 0;
      position--;
      bits |= (long) next << count;
      count += high && (next & 0x7F) == 0x7F ? 7 : 8;
      high = next > 0x8F;
    }
    return (int) bits;
  }

  /// Takes bits that were seen, 32 at most.
  void skip(int number) {
    bits >>>= number;
    count -= number;
  }

  int take(int number) {
    int value = peek() & (1 << number) - 1;
    skip(number);
    return value;
  }
}
