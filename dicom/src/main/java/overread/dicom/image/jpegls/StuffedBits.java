package overread.dicom.image.jpegls;

import java.io.ByteArrayOutputStream;

/// Writes bits, first bit highest, with a zero bit stuffed in after each byte FF (T.87 A.1).
final class StuffedBits {
  private final ByteArrayOutputStream out;
  private long pending;
  private int count;
  private int room = 8;

  StuffedBits(ByteArrayOutputStream out) {
    this.out = out;
  }

  /// Writes the lowest bits of a value, at most 32.
  void put(int value, int bits) {
    pending = pending << bits | value & (1L << bits) - 1;
    count += bits;
    drain();
  }

  /// Writes zeros and then a one.
  void unary(int zeros) {
    for (int left = zeros; left > 0; left -= 16) {
      put(0, Math.min(16, left));
    }
    put(1, 1);
  }

  private void drain() {
    while (count >= room) {
      count -= room;
      int value = (int) (pending >>> count) & (1 << room) - 1;
      out.write(value);
      room = value == 0xFF ? 7 : 8;
    }
  }

  /// Fills the last byte with zeros; a stream may not end in FF.
  void finish() {
    if (count > 0) {
      put(0, room - count);
    }
    if (room == 7) {
      out.write(0);
      room = 8;
    }
  }
}
