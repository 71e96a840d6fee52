package overread.service.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overread.dicom.data.Dictionary;
import overread.service.projection.Query;

/// The parameters of a search (PS3.18 section 8.3.4): attributes by keyword or tag, `includefield`,
/// `limit`, `offset`.
final class SearchParameters {
  /// Asked for by clients and without effect on an exact archive.
  private static final Set<String> IGNORED =
      Set.of(
          "fuzzymatching", "emptyvaluematching", "multiplevaluematching", "accept", "charset", "_");

  private SearchParameters() {}

  static Query parse(Map<String, List<String>> parameters) {
    Map<Integer, String> match = new HashMap<>();
    Set<Integer> include = new HashSet<>();
    var all = false;
    var limit = Integer.MAX_VALUE;
    var offset = 0;
    for (var parameter : parameters.entrySet()) {
      var value = parameter.getValue().getFirst();
      switch (parameter.getKey()) {
        case "limit" -> limit = number("limit", value);
        case "offset" -> offset = number("offset", value);
        case "includefield" -> {
          for (var field : String.join(",", parameter.getValue()).split(",")) {
            if (field.equals("all")) {
              all = true;
            } else if (!field.isBlank()) {
              include.add(tag(field.strip()));
            }
          }
        }
        default -> {
          if (!IGNORED.contains(parameter.getKey())) {
            match.put(tag(parameter.getKey()), value);
          }
        }
      }
    }
    return new Query(match, include, all, limit, offset);
  }

  private static int number(String name, String value) {
    try {
      var number = Integer.parseInt(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      throw new BadRequestException("The parameter " + name + " is not a whole number: " + value);
    }
    throw new BadRequestException("The parameter " + name + " is negative.");
  }

  private static int tag(String name) {
    if (name.matches("[0-9A-Fa-f]{8}")) {
      return Integer.parseUnsignedInt(name, 16);
    }
    return Dictionary.tag(name)
        .orElseThrow(() -> new BadRequestException("There is no attribute " + name + "."));
  }
}
