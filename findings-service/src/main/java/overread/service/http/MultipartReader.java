package overread.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a multipart body (RFC 2046, section 5.1) part by part, never a whole part in memory. A
/// part's stream must be read before the next part is asked for; what is left of it is passed over.
final class MultipartReader {
  private static final int BUFFER = 64 << 10;
  private static final int LONGEST_HEADERS = 16 << 10;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private boolean atEnd;
  private boolean finished;
  private @Nullable Body current;

  /// @param boundary the parameter of the Content-Type
  MultipartReader(InputStream in, String boundary) {
    if (boundary.isEmpty() || boundary.length() > 70) {
      throw new BadRequestException("The boundary of the multipart body is missing or too long.");
    }
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // the first delimiter may stand at the very beginning
    buffer[0] = '\r';
    buffer[1] = '\n';
    end = 2;
  }

  /// One part: its headers by lower-case name, and its content.
  record Part(Map<String, String> headers, InputStream content) {}

  /// The next part, or null after the last.
  @Nullable Part next() throws IOException {
    var before = current;
    if (before == null) {
      new Body().drain();
    } else {
      before.drain();
    }
    if (finished || endsHere()) {
      finished = true;
      in.transferTo(OutputStream.nullOutputStream()); // else the connection is not used again
      return null;
    }
    var headers = headers();
    var body = new Body();
    current = body;
    return new Part(headers, body);
  }

  /// After a delimiter: `--` for the last one, else the rest of its line.
  private boolean endsHere() throws IOException {
    var line = new StringBuilder();
    for (int c = read(); c != '\n'; c = read()) {
      line.append((char) c);
      if (line.length() == 2 && line.charAt(0) == '-' && line.charAt(1) == '-') {
        return true;
      }
      if (c < 0 || line.length() > 256) {
        throw new BadRequestException("The multipart body is cut off or damaged after a boundary.");
      }
    }
    if (!line.toString().isBlank()) {
      throw new BadRequestException("The multipart body is damaged after a boundary.");
    }
    return false;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    var left = LONGEST_HEADERS;
    for (; ; ) {
      var line = new StringBuilder();
      for (int c = read(); c != '\n'; c = read()) {
        if (c < 0 || --left < 0) {
          throw new BadRequestException("The headers of a part are cut off or too long.");
        }
        line.append((char) c);
      }
      var text = line.toString().strip();
      if (text.isEmpty()) {
        return headers;
      }
      var colon = text.indexOf(':');
      if (colon > 0) {
        headers.put(
            text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            text.substring(colon + 1).strip());
      }
    }
  }

  private int read() throws IOException {
    if (start == end && !fill()) {
      return -1;
    }
    return buffer[start++] & 0xff;
  }

  /// Brings more bytes into the buffer; false at the end.
  private boolean fill() throws IOException {
    if (atEnd) {
      return false;
    }
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    var read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      atEnd = true;
      return false;
    }
    end += read;
    return true;
  }

  /// Where the delimiter begins in the buffer, or the first place where it still might.
  private int delimiterFrom(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\r' && startsAt(i)) {
        return i;
      }
    }
    return end;
  }

  private boolean startsAt(int at) {
    var length = Math.min(delimiter.length, end - at);
    for (int i = 1; i < length; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private final class Body extends InputStream {
    private boolean over;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (over || length == 0) {
        return over ? -1 : 0;
      }
      var free = free();
      if (free == 0) {
        over = true;
        return -1;
      }
      var count = Math.min(free, length);
      System.arraycopy(buffer, start, into, offset, count);
      start += count;
      return count;
    }

    /// How many bytes at the front are certainly content; 0 when the delimiter was passed.
    private int free() throws IOException {
      for (; ; ) {
        var at = delimiterFrom(start);
        if (at > start) {
          return at - start;
        }
        if (end - at >= delimiter.length) {
          start = at + delimiter.length;
          return 0;
        }
        if (!fill()) {
          throw new BadRequestException("The multipart body ends in the middle of a part.");
        }
      }
    }

    void drain() throws IOException {
      var rest = new byte[8192];
      while (read(rest, 0, rest.length) >= 0) {
        continue;
      }
    }
  }
}
