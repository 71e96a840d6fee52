package overread.dicom.image.jpeg2000;

import java.io.ByteArrayOutputStream;

/// Moves the headers of the packets of a code stream, where markers stand before and behind each,
/// into PPM or PPT segments (ITU-T T.800 A.7.4 and A.7.5).
final class PackedHeaders {
  private final byte[] stream;
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
  private final ByteArrayOutputStream inMain = new ByteArrayOutputStream();

  private PackedHeaders(byte[] stream) {
    this.stream = stream;
  }

  static byte[] pack(byte[] stream, boolean main) {
    return new PackedHeaders(stream).pack(main);
  }

  private byte[] pack(boolean main) {
    int at = 2;
    while (u16(at) != 0xFF90) {
      at += 2 + u16(at + 2);
    }
    int mainEnd = at;
    while (at + 12 < stream.length && u16(at) == 0xFF90) {
      int length = u16(at + 6) << 16 | u16(at + 8);
      part(at, at + length, main);
      at += length;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(stream, 0, mainEnd);
    if (main) {
      segments(0xFF60, inMain.toByteArray(), all);
    }
    all.writeBytes(parts.toByteArray());
    all.write(stream, at, stream.length - at);
    return all.toByteArray();
  }

  private void part(int from, int to, boolean main) {
    int data = from + 12;
    while (u16(data) != 0xFF93) {
      data += 2 + u16(data + 2);
    }
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    int at = data + 2;
    while (at < to) {
      int header = at + 6;
      int end = header;
      while (u16(end) != 0xFF92) {
        end++;
      }
      headers.write(stream, header, end + 2 - header);
      bodies.write(stream, at, 6);
      int next = end + 2;
      while (next < to && !(u16(next) == 0xFF91 && u16(next + 2) == 4)) {
        next++;
      }
      bodies.write(stream, end + 2, next - end - 2);
      at = next;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(stream, from + 12, data - from - 12);
    if (main) {
      u32(headers.size(), inMain);
      inMain.writeBytes(headers.toByteArray());
    } else {
      segments(0xFF61, headers.toByteArray(), rest);
    }
    rest.write(0xFF);
    rest.write(0x93);
    rest.writeBytes(bodies.toByteArray());
    parts.write(stream, from, 6);
    u32(12 + rest.size(), parts);
    parts.write(stream, from + 10, 2);
    parts.writeBytes(rest.toByteArray());
  }

  /// Divided among several segments, as a long one has to be.
  private static void segments(int marker, byte[] bytes, ByteArrayOutputStream out) {
    int most = 100;
    for (int i = 0; i * most < bytes.length; i++) {
      int length = Math.min(most, bytes.length - i * most);
      out.write(marker >> 8);
      out.write(marker);
      out.write(length + 3 >> 8);
      out.write(length + 3);
      out.write(i);
      out.write(bytes, i * most, length);
    }
  }

  private static void u32(int value, ByteArrayOutputStream out) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }

  private int u16(int at) {
    return (stream[at] & 0xFF) << 8 | stream[at + 1] & 0xFF;
  }
}
