package overread.dicom.data;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Text values and their bytes.
final class Texts {
  static final MemorySegment NOTHING = MemorySegment.ofArray(new byte[0]);

  private Texts() {}

  /// The values without padding.
  static List<String> split(VR vr, byte[] bytes, SpecificCharacterSet characterSet) {
    if (bytes.length == 0) {
      return List.of();
    }
    String whole =
        vr.kind() == VR.Kind.TEXT
            ? characterSet.decode(bytes, vr)
            : new String(bytes, StandardCharsets.ISO_8859_1);
    if (!vr.isMultiple() && vr.isText()) {
      return List.of(trimEnd(whole));
    }
    List<String> values = new ArrayList<>();
    int from = 0;
    for (int at = whole.indexOf('\\'); at >= 0; at = whole.indexOf('\\', from)) {
      values.add(trim(vr, whole.substring(from, at)));
      from = at + 1;
    }
    values.add(trim(vr, whole.substring(from)));
    return values.size() == 1 && values.getFirst().isEmpty() ? List.of() : values;
  }

  private static String trim(VR vr, String text) {
    if (vr == VR.UC) {
      return trimEnd(text);
    }
    int from = 0;
    String ended = trimEnd(text);
    while (from < ended.length() && ended.charAt(from) == ' ') {
      from++;
    }
    return ended.substring(from);
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
      end--;
    }
    return text.substring(0, end);
  }

  /// The values joined by backslashes, without padding to an even length.
  static byte[] join(VR vr, List<String> values, SpecificCharacterSet characterSet) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        bytes.write('\\');
      }
      bytes.writeBytes(
          vr.kind() == VR.Kind.TEXT
              ? characterSet.encode(values.get(i), vr)
              : values.get(i).getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  /// Numbers given as text in the binary form of their representation.
  static byte[] numbers(VR vr, String[] values) {
    if (vr == VR.FL || vr == VR.FD) {
      double[] numbers = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        numbers[i] = Double.parseDouble(values[i]);
      }
      return Numbers.encode(vr, numbers);
    }
    long[] numbers = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] =
          switch (vr) {
            case AT -> Long.parseLong(values[i], 16);
            case UV -> Long.parseUnsignedLong(values[i]);
            default -> Long.parseLong(values[i]);
          };
    }
    return Numbers.encode(vr, numbers);
  }
}
