package overread.service.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A media type with its parameters (RFC 9110, section 8.3.1), as it stands in Content-Type and
/// Accept. Names are in lower case, values as sent.
record MediaType(String name, Map<String, String> parameters) {
  /// One media type; parts that can't be understood are left out.
  static MediaType parse(String text) {
    var pieces = split(text, ';');
    Map<String, String> parameters = new LinkedHashMap<>();
    for (var piece : pieces.subList(1, pieces.size())) {
      var equals = piece.indexOf('=');
      if (equals > 0) {
        parameters.put(
            piece.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            unquote(piece.substring(equals + 1).strip()));
      }
    }
    return new MediaType(pieces.getFirst().strip().toLowerCase(Locale.ROOT), parameters);
  }

  /// The types of an Accept header in their order; everything when there is none.
  static List<MediaType> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of(new MediaType("*/*", Map.of()));
    }
    return split(header, ',').stream().map(MediaType::parse).toList();
  }

  /// The `type` of a multipart/related, in lower case and without parameters inside the quotes.
  String related() {
    return parse(parameters.getOrDefault("type", "*/*")).name();
  }

  /// A parameter, wherever the sender put it: some write it inside the quotes of `type`.
  @Nullable String parameter(String wanted) {
    var value = parameters.get(wanted);
    return value != null
        ? value
        : parse(parameters.getOrDefault("type", "")).parameters().get(wanted);
  }

  private static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    var piece = new StringBuilder();
    var quoted = false;
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        piece.append(c).append(text.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String unquote(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      return text;
    }
    return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
