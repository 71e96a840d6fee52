package overread.dicom.image.jpeg2000;

/// Bits that are not arithmetically coded, the highest of a byte first (ITU-T T.800 D.6, T.814
/// clause 7.1): after a byte FF the next has seven.
final class RawBits {
  private byte[] bytes = {};
  private int position;
  private int end;
  private int current;
  private int left;

  /// @param first offset of the first byte
  /// @param after offset behind the last byte
  void start(byte[] from, int first, int after) {
    bytes = from;
    position = first;
    end = after;
    current = 0;
    left = 0;
  }

  /// The next bit; ones follow the last byte.
  int bit() {
    if (left == 0) {
      left = current == 0xFF ? 7 : 8;
      current = position < end ? bytes[position] & 0xFF : 0xFF;
      position++;
    }
    left--;
    return current >> left & 1;
  }
}
