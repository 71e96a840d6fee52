package overread.service.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overread.service.archive.HeaderJson;

/// Puts the address under which this request reached the archive into stored references.
final class Addresses {
  private static final byte[] BASE = HeaderJson.BASE.getBytes(StandardCharsets.US_ASCII);

  private Addresses() {}

  /// The archive's address as this client knows it.
  static String base(Context request) {
    return request.scheme() + "://" + request.host() + "/dicom-web";
  }

  /// Writes JSON text with its references completed.
  static void write(byte[] json, byte[] base, OutputStream out) throws IOException {
    var from = 0;
    for (int at = indexOf(json, 0); at >= 0; at = indexOf(json, from)) {
      out.write(json, from, at - from);
      out.write(base);
      from = at + BASE.length;
    }
    out.write(json, from, json.length - from);
  }

  static byte[] complete(byte[] json, String base) throws IOException {
    var out = new ByteArrayOutputStream(json.length + 1024);
    write(json, base.getBytes(StandardCharsets.US_ASCII), out);
    return out.toByteArray();
  }

  private static int indexOf(byte[] json, int from) {
    for (int i = from; i <= json.length - BASE.length; i++) {
      if (json[i] == BASE[0]
          && java.util.Arrays.equals(json, i, i + BASE.length, BASE, 0, BASE.length)) {
        return i;
      }
    }
    return -1;
  }
}
