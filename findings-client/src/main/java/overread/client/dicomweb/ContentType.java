package overread.client.dicomweb;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A Content-Type header, read leniently: parameter values may be quoted, and some servers put the
/// transfer syntax inside the quotes of `type`.
///
/// @param mediaType in lower case, without parameters
/// @param parameters by lower-case name
record ContentType(String mediaType, Map<String, String> parameters) {
  static ContentType parse(String header) {
    var parts = new Parts(header);
    var mediaType = parts.next().strip().toLowerCase(Locale.ROOT);
    var parameters = new LinkedHashMap<String, String>();
    while (parts.more()) {
      var parameter = parts.next().strip();
      var equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            unquoted(parameter.substring(equals + 1).strip()));
      }
    }
    return new ContentType(mediaType, parameters);
  }

  /// A parameter, or the fallback.
  String parameter(String name, String fallback) {
    return parameters.getOrDefault(name, fallback);
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || value.charAt(0) != '"') {
      return value;
    }
    var end = value.endsWith("\"") ? value.length() - 1 : value.length();
    return value.substring(1, end).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /// The parts between semicolons that are not inside quotes.
  private static final class Parts {
    private final String header;
    private int at;

    Parts(String header) {
      this.header = header;
    }

    boolean more() {
      return at < header.length();
    }

    String next() {
      var start = at;
      var quoted = false;
      while (at < header.length() && (quoted || header.charAt(at) != ';')) {
        if (quoted && header.charAt(at) == '\\') {
          at++;
        } else if (header.charAt(at) == '"') {
          quoted = !quoted;
        }
        at++;
      }
      var part = header.substring(start, Math.min(at, header.length()));
      at++;
      return part;
    }
  }
}
