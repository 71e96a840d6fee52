package overread.dicom.image.jpeg;

import overread.dicom.image.ImageDecodingException;

/// Passes from one restart interval to the next (T.81 E.2.4).
final class Restart {
  private Restart() {}

  /// The bits behind the restart marker that has to follow.
  static ScanBits next(ScanBits bits, byte[] data) throws ImageDecodingException {
    bits.check();
    int at = bits.next;
    while (at + 1 < data.length && data[at] == (byte) 0xFF && data[at + 1] == (byte) 0xFF) {
      at++;
    }
    if (at + 1 >= data.length || (data[at + 1] & 0xF8) != 0xD0) {
      throw new ImageDecodingException("A restart marker of the JPEG stream is missing.");
    }
    return ScanBits.of(data, at + 2);
  }
}
