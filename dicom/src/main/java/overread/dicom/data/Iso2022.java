package overread.dicom.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text with code extensions (PS3.5 section 6.1.2.5): escape sequences designate code elements, and
/// delimiters bring back those of the beginning.
final class Iso2022 {
  static final byte ESCAPE = 0x1B;

  private final CodeElement firstG0;
  private final @Nullable CodeElement firstG1;
  private final List<CodeElement> others;
  private CodeElement g0;
  private @Nullable CodeElement g1;

  Iso2022(CodeElement g0, @Nullable CodeElement g1, List<CodeElement> others) {
    this.firstG0 = g0;
    this.firstG1 = g1;
    this.others = others;
    this.g0 = g0;
    this.g1 = g1;
  }

  String decode(byte[] bytes, VR vr) {
    var text = new StringBuilder();
    int at = 0;
    while (at < bytes.length) {
      byte b = bytes[at];
      CodeElement designated = b == ESCAPE ? CodeElement.designated(bytes, at + 1) : null;
      if (designated != null) {
        designate(designated);
        at += 1 + designated.escape().length;
      } else if (b >= 0 && (b < 0x20 || g0.width() == 1 && isDelimiter(b, vr))) {
        reset();
        text.append((char) b);
        at++;
      } else {
        CodeElement element = b < 0 ? g1 : g0;
        int width = element == null ? 1 : Math.min(element.width(), bytes.length - at);
        text.append(
            element == null
                ? new String(bytes, at, 1, StandardCharsets.ISO_8859_1)
                : element.decode(bytes, at, width));
        at += width;
      }
    }
    return text.toString();
  }

  boolean canEncode(String text, VR vr) {
    return encode(text, vr, new ByteArrayOutputStream());
  }

  byte[] encode(String text, VR vr) {
    var bytes = new ByteArrayOutputStream();
    encode(text, vr, bytes);
    return bytes.toByteArray();
  }

  private boolean encode(String text, VR vr, ByteArrayOutputStream bytes) {
    boolean complete = true;
    int at = 0;
    while (at < text.length()) {
      int next = text.offsetByCodePoints(at, 1);
      char c = text.charAt(at);
      if (c < 0x20 || isDelimiter(c, vr)) {
        leave(bytes);
        bytes.write(c);
      } else {
        complete &= character(text.substring(at, next), bytes);
      }
      at = next;
    }
    leave(bytes);
    return complete;
  }

  private boolean character(String character, ByteArrayOutputStream bytes) {
    if (write(g0, character, bytes) || write(g1, character, bytes)) {
      return true;
    }
    if (designating(firstG0, character, bytes)
        || firstG1 != null && designating(firstG1, character, bytes)) {
      return true;
    }
    for (CodeElement other : others) {
      if (designating(other, character, bytes)) {
        return true;
      }
    }
    bytes.write('?');
    return false;
  }

  private static boolean write(
      @Nullable CodeElement element, String character, ByteArrayOutputStream bytes) {
    byte[] encoded = element == null ? null : element.encode(character);
    if (encoded == null) {
      return false;
    }
    bytes.writeBytes(encoded);
    return true;
  }

  private boolean designating(CodeElement element, String character, ByteArrayOutputStream bytes) {
    byte[] encoded = element.encode(character);
    if (encoded == null) {
      return false;
    }
    bytes.write(ESCAPE);
    bytes.writeBytes(element.escape());
    bytes.writeBytes(encoded);
    designate(element);
    return true;
  }

  /// Before a delimiter and at the end G0 must be the first one again.
  private void leave(ByteArrayOutputStream bytes) {
    if (g0 != firstG0) {
      bytes.write(ESCAPE);
      bytes.writeBytes(firstG0.escape());
    }
    reset();
  }

  private void designate(CodeElement element) {
    if (element.register() == 0) {
      g0 = element;
    } else {
      g1 = element;
    }
  }

  private void reset() {
    g0 = firstG0;
    g1 = firstG1;
  }

  private static boolean isDelimiter(int c, VR vr) {
    return vr == VR.PN ? c == '^' || c == '=' || c == '\\' : c == '\\' && vr.isMultiple();
  }
}
