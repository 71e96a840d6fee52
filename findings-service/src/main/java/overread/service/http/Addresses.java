package overread.service.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overread.service.archive.HeaderJson;

/// Puts the address under which this request reached the archive into stored references.
final class Addresses {
  private Addresses() {}

  /// The archive's address as this client knows it.
  static String base(Context request) {
    return request.scheme() + "://" + request.host() + "/dicom-web";
  }

  /// Writes JSON text with its references completed.
  static void write(byte[] json, byte[] base, OutputStream out) throws IOException {
    var text = new String(json, StandardCharsets.ISO_8859_1); // a character for each byte
    var from = 0;
    for (int at = text.indexOf(HeaderJson.BASE);
        at >= 0;
        at = text.indexOf(HeaderJson.BASE, from)) {
      out.write(json, from, at - from);
      out.write(base);
      from = at + HeaderJson.BASE.length();
    }
    out.write(json, from, json.length - from);
  }

  static byte[] complete(byte[] json, String base) throws IOException {
    var out = new ByteArrayOutputStream(json.length + 1024);
    write(json, base.getBytes(StandardCharsets.US_ASCII), out);
    return out.toByteArray();
  }
}
