package overread.service.projection;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import overread.dicom.data.Attributes;
import overread.dicom.data.Dictionary;
import overread.dicom.data.VR;

/// Attribute matching of a search (PS3.4 section C.2.2.2): single value, list of identifiers, wild
/// card, range of dates or times, universal.
final class Matching {
  private Matching() {}

  static boolean matches(Attributes row, Query query) {
    return query.match().entrySet().stream()
        .allMatch(wanted -> matches(row, wanted.getKey(), wanted.getValue()));
  }

  private static boolean matches(Attributes row, int tag, String wanted) {
    if (wanted.isEmpty() || wanted.equals("*")) {
      return true;
    }
    var values = row.getStrings(tag);
    var vr = Dictionary.vr(tag);
    if (vr == VR.UI) {
      return Arrays.stream(wanted.split("[,\\\\]")).anyMatch(values::contains);
    }
    if ((vr == VR.DA || vr == VR.TM || vr == VR.DT) && wanted.contains("-")) {
      return values.stream().anyMatch(value -> inRange(value, wanted));
    }
    var pattern = pattern(wanted, vr == VR.PN);
    return values.stream()
        .anyMatch(value -> pattern.matcher(vr == VR.PN ? plain(value) : value).matches());
  }

  private static boolean inRange(String value, String range) {
    var dash = range.indexOf('-');
    var from = range.substring(0, dash).strip();
    var to = range.substring(dash + 1).strip();
    return !value.isEmpty()
        && (from.isEmpty() || value.compareTo(from) >= 0)
        && (to.isEmpty() || value.compareTo(to) <= 0 || value.startsWith(to));
  }

  private static Pattern pattern(String wanted, boolean name) {
    var regex = new StringBuilder();
    for (var c : (name ? plain(wanted) : wanted).toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /// Names match without regard to case and to empty components at the end.
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\^+$", "");
  }
}
