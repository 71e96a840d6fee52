package overread.service.http;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Writes a multipart/related body (RFC 2387) as it comes.
final class MultipartWriter {
  private static final int PIECE = 64 << 10;

  private final String boundary = "overread-" + UUID.randomUUID();
  private final String type;

  /// @param type media type of the parts
  MultipartWriter(String type) {
    this.type = type;
  }

  /// The response's Content-Type.
  String contentType() {
    return "multipart/related; type=\"" + type + "\"; boundary=\"" + boundary + "\"";
  }

  /// Begins a part of known length; exactly that many bytes must follow, then [#endPart].
  void beginPart(OutputStream out, String contentType, long length, String location)
      throws IOException {
    var head =
        "--"
            + boundary
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + "\r\nContent-Location: "
            + location
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  void endPart(OutputStream out) throws IOException {
    out.write('\r');
    out.write('\n');
  }

  /// A whole part.
  void part(OutputStream out, String contentType, MemorySegment content, String location)
      throws IOException {
    beginPart(out, contentType, content.byteSize(), location);
    copy(content, out);
    endPart(out);
  }

  void end(OutputStream out) throws IOException {
    out.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Copies memory, mapped or not, to a stream.
  static void copy(MemorySegment content, OutputStream out) throws IOException {
    var piece = new byte[(int) Math.min(PIECE, content.byteSize())];
    for (long at = 0; at < content.byteSize(); at += piece.length) {
      var count = (int) Math.min(piece.length, content.byteSize() - at);
      MemorySegment.copy(content, ValueLayout.JAVA_BYTE, at, piece, 0, count);
      out.write(piece, 0, count);
    }
  }
}
