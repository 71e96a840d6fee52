package overread.dicom.seg;

import java.io.IOException;
import java.io.OutputStream;

/// Writes masks one after the other as single bits, lowest bit first and without padding between
/// them (PS3.5 8.1.1).
final class BitAppender {

  private final OutputStream out;
  private int pending;
  private int pendingBits;

  BitAppender(OutputStream out) {
    this.out = out;
  }

  void append(Mask mask) throws IOException {
    long[] words = mask.words();
    int left = mask.columns() * mask.rows();
    var bytes = new byte[words.length * Long.BYTES + 1];
    int length = 0;
    for (int i = 0; left > 0; i++) {
      int bits = Math.min(Byte.SIZE, left);
      int next = (int) (words[i >>> 3] >>> ((i & 7) << 3)) & 0xFF;
      pending |= next << pendingBits;
      pendingBits += bits;
      if (pendingBits >= Byte.SIZE) {
        bytes[length++] = (byte) pending;
        pending >>>= Byte.SIZE;
        pendingBits -= Byte.SIZE;
      }
      left -= bits;
    }
    out.write(bytes, 0, length);
  }

  /// Writes the last bits.
  void finish() throws IOException {
    if (pendingBits > 0) {
      out.write(pending);
      pending = 0;
      pendingBits = 0;
    }
  }
}
