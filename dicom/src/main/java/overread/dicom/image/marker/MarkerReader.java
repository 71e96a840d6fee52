package overread.dicom.image.marker;

import overread.dicom.image.ImageDecodingException;

/// Walks over the marker segments of a stream; every read is held within the current segment.
public final class MarkerReader {
  private final byte[] stream;
  private int position;
  private int end;

  public MarkerReader(byte[] stream) {
    this.stream = stream;
    end = stream.length;
  }

  /// Goes to the next marker and returns its code, the byte after FF; fill bytes and whatever is
  /// not a marker are passed over. What follows in its segment, if it has one, is then to be read.
  public int next() throws ImageDecodingException {
    int i = position;
    while (i + 1 < stream.length) {
      int code = stream[i + 1] & 0xFF;
      if (stream[i] == (byte) 0xFF && code != 0 && code != 0xFF) {
        position = i + 2;
        end = position;
        if (!standsAlone(code)) {
          openSegment();
        }
        return code;
      }
      i++;
    }
    throw new ImageDecodingException("The code stream ends before the image does.");
  }

  private static boolean standsAlone(int code) {
    return code == 0x01 || code >= 0xD0 && code <= 0xD9;
  }

  private void openSegment() throws ImageDecodingException {
    int length =
        position + 2 <= stream.length
            ? (stream[position] & 0xFF) << 8 | stream[position + 1] & 0xFF
            : 0;
    if (length < 2 || position + length > stream.length) {
      throw new ImageDecodingException("A marker segment is longer than the code stream.");
    }
    end = position + length;
    position += 2;
  }

  /// The next unsigned byte of the segment.
  public int u8() throws ImageDecodingException {
    if (position >= end) {
      throw new ImageDecodingException("A marker segment is shorter than its contents.");
    }
    return stream[position++] & 0xFF;
  }

  /// The next unsigned 16-bit number of the segment.
  public int u16() throws ImageDecodingException {
    return u8() << 8 | u8();
  }

  /// Bytes that remain in the segment.
  public int remaining() {
    return end - position;
  }

  /// Leaves the rest of the segment out.
  public void skip() {
    position = end;
  }

  /// Offset of the next byte.
  public int position() {
    return position;
  }

  /// Goes on at an offset, after coded data.
  public void moveTo(int offset) {
    position = offset;
    end = offset;
  }

  /// The stream that is walked over.
  public byte[] stream() {
    return stream;
  }
}
