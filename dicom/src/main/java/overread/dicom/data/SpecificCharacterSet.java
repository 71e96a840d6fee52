package overread.dicom.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The character set of an object's text (PS3.3 section C.12.1.1.2).
final class SpecificCharacterSet {
  static final SpecificCharacterSet DEFAULT = new SpecificCharacterSet(StandardCharsets.ISO_8859_1);

  private static final Map<String, Charset> SINGLE =
      Map.of(
          "ISO_IR 192",
          StandardCharsets.UTF_8,
          "ISO_IR 100",
          StandardCharsets.ISO_8859_1,
          "GB18030",
          Charset.forName("GB18030"),
          "GBK",
          Charset.forName("GBK"));

  private final Charset charset;

  private SpecificCharacterSet(Charset charset) {
    this.charset = charset;
  }

  /// The character set of the values of Specific Character Set (0008,0005).
  static SpecificCharacterSet of(List<String> terms) {
    Charset charset = terms.isEmpty() ? null : SINGLE.get(terms.getFirst());
    return charset == null ? DEFAULT : new SpecificCharacterSet(charset);
  }

  String decode(byte[] bytes, VR vr) {
    return new String(bytes, charset);
  }

  /// Refuses text that the character set does not have.
  void check(List<String> texts, String element) throws DicomFormatException {
    for (String text : texts) {
      if (!charset.newEncoder().canEncode(text)) {
        throw new DicomFormatException(
            element + ": '" + text + "' needs another character set; set ISO_IR 192");
      }
    }
  }

  byte[] encode(String text, VR vr) {
    return text.getBytes(charset);
  }
}
