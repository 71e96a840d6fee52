package overread.dicom.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The character set of an object's text (PS3.3 section C.12.1.1.2): one whole charset, or code
/// elements of ISO 2022 of which the first term's are in force at the start and after each
/// delimiter.
final class SpecificCharacterSet {
  static final SpecificCharacterSet DEFAULT =
      new SpecificCharacterSet(null, CodeElement.ASCII, null, List.of(), null, false);

  private static final Pattern REGISTRATION = Pattern.compile("IR[ _-]*(\\d+)");

  private final @Nullable Charset whole;
  private final CodeElement g0;
  private final @Nullable CodeElement g1;
  private final List<CodeElement> others;
  private final boolean declared;

  /// In force where no escape sequence says otherwise, though the standard wants one.
  private final @Nullable CodeElement assumed;

  private SpecificCharacterSet(
      @Nullable Charset whole,
      CodeElement g0,
      @Nullable CodeElement g1,
      List<CodeElement> others,
      @Nullable CodeElement assumed,
      boolean declared) {
    this.whole = whole;
    this.g0 = g0;
    this.g1 = g1;
    this.others = others;
    this.assumed = assumed;
    this.declared = declared;
  }

  /// The character set of the values of Specific Character Set (0008,0005); unknown terms count as
  /// the default repertoire.
  static SpecificCharacterSet of(List<String> terms) {
    String first = terms.isEmpty() ? "" : normal(terms.getFirst());
    Charset whole = wholeCharset(first);
    if (whole != null) {
      return new SpecificCharacterSet(whole, CodeElement.ASCII, null, List.of(), null, true);
    }
    List<CodeElement> others = new ArrayList<>();
    for (String term : terms.subList(Math.min(1, terms.size()), terms.size())) {
      others.addAll(elements(normal(term)));
    }
    CodeElement g0 = CodeElement.ASCII;
    CodeElement g1 = null;
    CodeElement assumed = null;
    for (CodeElement element : elements(first)) {
      if (element.width() == 2) {
        others.add(element);
        assumed = element.register() == 1 ? element : null;
      } else if (element.register() == 0) {
        g0 = element;
      } else {
        g1 = element;
      }
    }
    boolean declared = !first.isEmpty() || !others.isEmpty();
    return new SpecificCharacterSet(
        null, g0, g1, List.copyOf(others), g1 == null ? assumed : g1, declared);
  }

  private static String normal(String term) {
    return term.strip().toUpperCase(Locale.ROOT);
  }

  private static @Nullable Charset wholeCharset(String term) {
    return switch (term) {
      case "ISO_IR 192", "ISO IR 192", "ISO 2022 IR 192", "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
      case "GB18030", "ISO 2022 GB18030" -> Charset.forName("GB18030");
      case "GBK", "ISO 2022 GBK", "GB2312" -> Charset.forName("GBK");
      default -> null;
    };
  }

  private static List<CodeElement> elements(String term) {
    Matcher number = REGISTRATION.matcher(term);
    if (!number.find()) {
      return List.of();
    }
    return switch (number.group(1)) {
      case "6" -> List.of(CodeElement.ASCII);
      case "13" -> List.of(CodeElement.JIS_ROMAN, CodeElement.KATAKANA);
      case "58" -> List.of(CodeElement.CHINESE);
      case "87" -> List.of(CodeElement.KANJI);
      case "100" -> List.of(CodeElement.LATIN_1);
      case "101" -> List.of(CodeElement.LATIN_2);
      case "109" -> List.of(CodeElement.LATIN_3);
      case "110" -> List.of(CodeElement.LATIN_4);
      case "126" -> List.of(CodeElement.GREEK);
      case "127" -> List.of(CodeElement.ARABIC);
      case "138" -> List.of(CodeElement.HEBREW);
      case "144" -> List.of(CodeElement.CYRILLIC);
      case "148" -> List.of(CodeElement.LATIN_5);
      case "149" -> List.of(CodeElement.KOREAN);
      case "159" -> List.of(CodeElement.SUPPLEMENTARY_KANJI);
      case "166" -> List.of(CodeElement.THAI);
      case "203" -> List.of(CodeElement.LATIN_9);
      default -> List.of();
    };
  }

  /// The text of a whole value, all its values still joined by backslashes.
  String decode(byte[] bytes, VR vr) {
    if (isAscii(bytes)) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    Charset all = whole;
    if (all != null) {
      return new String(bytes, all);
    }
    if (!declared && !contains(bytes, Iso2022.ESCAPE)) {
      return undeclared(bytes);
    }
    return new Iso2022(g0, assumed, others).decode(bytes, vr);
  }

  /// Whether bytes are outside the default repertoire although no character set is declared.
  boolean isBroken(byte[] bytes) {
    return !declared && !isAscii(bytes);
  }

  /// UTF-8 where the bytes are that, else Latin 1.
  private static String undeclared(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /// Refuses text that the character set does not have.
  void check(List<String> texts, VR vr, String element) throws DicomFormatException {
    for (String text : texts) {
      Charset all = whole;
      boolean fits =
          all != null
              ? all.newEncoder().canEncode(text)
              : new Iso2022(g0, g1, others).canEncode(text, vr);
      if (!fits) {
        throw new DicomFormatException(
            element + ": '" + text + "' needs another character set; set ISO_IR 192");
      }
    }
  }

  /// The bytes of one value; a question mark for what the character set does not have.
  byte[] encode(String text, VR vr) {
    Charset all = whole;
    return all != null ? text.getBytes(all) : new Iso2022(g0, g1, others).encode(text, vr);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == Iso2022.ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }
}
