package overread.dicom.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A coded character set as a G0 or G1 code element of ISO 2022, with the escape sequence that
/// designates it (PS3.3 tables C.12-3 and C.12-4).
enum CodeElement {
  ASCII("(B", 0, 1, "US-ASCII"),
  JIS_ROMAN("(J", 0, 1, "US-ASCII"),
  KATAKANA(")I", 1, 1, "JIS_X0201"),
  LATIN_1("-A", 1, 1, "ISO-8859-1"),
  LATIN_2("-B", 1, 1, "ISO-8859-2"),
  LATIN_3("-C", 1, 1, "ISO-8859-3"),
  LATIN_4("-D", 1, 1, "ISO-8859-4"),
  CYRILLIC("-L", 1, 1, "ISO-8859-5"),
  ARABIC("-G", 1, 1, "ISO-8859-6"),
  GREEK("-F", 1, 1, "ISO-8859-7"),
  HEBREW("-H", 1, 1, "ISO-8859-8"),
  LATIN_5("-M", 1, 1, "ISO-8859-9"),
  LATIN_9("-b", 1, 1, "ISO-8859-15"),
  THAI("-T", 1, 1, "TIS-620"),
  KANJI("$B", 0, 2, "x-JIS0208"),
  KANJI_1978("$@", 0, 2, "x-JIS0208"),
  SUPPLEMENTARY_KANJI("$(D", 0, 2, "JIS_X0212-1990"),
  KOREAN("$)C", 1, 2, "EUC-KR"),
  CHINESE("$)A", 1, 2, "GB2312");

  private final byte[] escape;
  private final int register;
  private final int width;
  private final Charset charset;

  CodeElement(String escape, int register, int width, String charset) {
    this.escape = escape.getBytes(StandardCharsets.US_ASCII);
    this.register = register;
    this.width = width;
    this.charset = Charset.forName(charset);
  }

  /// The bytes after ESC.
  byte[] escape() {
    return escape;
  }

  /// 0 for bytes below 0x80, 1 for those above.
  int register() {
    return register;
  }

  /// Bytes of one character.
  int width() {
    return width;
  }

  /// The element whose escape sequence stands at `at`, just after ESC.
  static @Nullable CodeElement designated(byte[] bytes, int at) {
    for (CodeElement element : values()) {
      int end = at + element.escape.length;
      if (end <= bytes.length
          && Arrays.equals(bytes, at, end, element.escape, 0, element.escape.length)) {
        return element;
      }
    }
    return null;
  }

  String decode(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, charset);
  }

  /// The bytes of a character, or null where this set does not have it.
  byte @Nullable [] encode(String character) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer encoded = encoder.encode(CharBuffer.wrap(character));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      boolean fits = bytes.length == width && (bytes[0] < 0) == (register == 1);
      return fits ? bytes : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
