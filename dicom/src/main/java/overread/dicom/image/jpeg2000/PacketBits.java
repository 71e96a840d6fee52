package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;

/// The bits of packet headers: after a byte FF the next has seven (ITU-T T.800 B.10.1).
final class PacketBits {
  private final Segment in;
  private int current;
  private int left;

  PacketBits(Segment in) {
    this.in = in;
  }

  int bit() throws ImageDecodingException {
    if (left == 0) {
      left = current == 0xFF ? 7 : 8;
      current = in.u8();
    }
    left--;
    return current >> left & 1;
  }

  int bits(int count) throws ImageDecodingException {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /// Ends a header: what is left of the byte is padding, and so is a byte behind FF.
  void align() throws ImageDecodingException {
    if (current == 0xFF) {
      in.u8();
    }
    current = 0;
    left = 0;
  }
}
