package overread.dicom.image.jpeg2000;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// Big-endian numbers of a part of a code stream.
final class Segment {
  private final byte[] bytes;
  private final int end;
  private int position;

  /// Bytes from `position` to before `end`, which lies within the array.
  Segment(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  int u8() throws ImageDecodingException {
    if (position >= end) {
      throw new ImageDecodingException("A part of the JPEG 2000 code stream ends too early.");
    }
    return bytes[position++] & 0xFF;
  }

  int u16() throws ImageDecodingException {
    return u8() << 8 | u8();
  }

  long u32() throws ImageDecodingException {
    return (long) u16() << 16 | u16();
  }

  /// The next bytes as a part of their own.
  Segment part(long length) throws ImageDecodingException {
    if (length < 0 || length > remaining()) {
      throw new ImageDecodingException("A part of the JPEG 2000 code stream ends too early.");
    }
    Segment part = new Segment(bytes, position, position + (int) length);
    position += (int) length;
    return part;
  }

  void skip(int length) throws ImageDecodingException {
    part(length);
  }

  /// The rest, copied.
  byte[] rest() {
    return Arrays.copyOfRange(bytes, position, end);
  }

  byte[] bytes() {
    return bytes;
  }
}
