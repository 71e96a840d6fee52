package overread.service.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes one byte sequence for one value, so that it can be hashed: keys sorted by UTF-16 code
/// unit, no white space, shortest escapes (RFC 8785). Knows what ledger entries hold: text, whole
/// numbers within ±2^53, truth values, lists, maps, null.
public final class CanonicalJson {
  private CanonicalJson() {}

  /// The canonical text of `value`.
  ///
  /// @throws IllegalArgumentException for any other kind of value
  public static String write(@Nullable Object value) {
    var text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append("null");
      case String string -> quote(text, string);
      case Boolean truth -> text.append(truth);
      case Integer number -> text.append(number);
      case Long number when Math.abs(number) <= 1L << 53 -> text.append(number);
      case List<?> list -> {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
          text.append(i == 0 ? "" : ",");
          append(text, list.get(i));
        }
        text.append(']');
      }
      case Map<?, ?> map -> object(text, map);
      default ->
          throw new IllegalArgumentException(
              "The ledger holds no " + value.getClass().getSimpleName() + ".");
    }
  }

  private static void object(StringBuilder text, Map<?, ?> map) {
    var sorted = new TreeMap<String, @Nullable Object>();
    map.forEach((key, item) -> sorted.put((String) key, item));
    text.append('{');
    var separator = "";
    for (var entry : sorted.entrySet()) {
      text.append(separator);
      quote(text, entry.getKey());
      text.append(':');
      append(text, entry.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private static void quote(StringBuilder text, String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      var c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < 0x20) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
