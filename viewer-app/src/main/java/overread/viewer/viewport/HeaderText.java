package overread.viewer.viewport;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Attributes of a header as a reader writes them; empty where there is nothing to say.
final class HeaderText {
  private static final Pattern AGE = Pattern.compile("0*(\\d+)([DWMY])");

  private HeaderText() {}

  /// `FAMILY, Given Middle` of a person name's alphabetic group.
  static String name(Attributes header) {
    var group = header.getString(Tag.PATIENT_NAME, "").split("=", 2)[0];
    var parts = group.split("\\^", -1);
    var given = new StringBuilder();
    for (int part = 1; part < Math.min(3, parts.length); part++) {
      given.append(' ').append(parts[part]);
    }
    return given.toString().isBlank() ? parts[0] : parts[0] + ", " + given.toString().strip();
  }

  /// `2024-03-31`, or as it is when it is no date.
  static String date(Attributes header, int tag) {
    var date = header.getString(tag, "");
    return date.length() == 8
        ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
        : date;
  }

  /// `09:12:31`.
  static String time(Attributes header, int tag) {
    var time = header.getString(tag, "");
    return time.length() < 6
        ? time
        : time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4, 6);
  }

  /// `67 y` of `067Y`.
  static String age(@Nullable String age) {
    if (age == null) {
      return "";
    }
    var matcher = AGE.matcher(age.strip());
    return matcher.matches()
        ? matcher.group(1) + " " + matcher.group(2).toLowerCase(Locale.ROOT)
        : age;
  }

  /// Which side of a paired part is shown.
  static String laterality(Attributes header) {
    return header.getString(Tag.IMAGE_LATERALITY, header.getString(Tag.LATERALITY, ""));
  }

  static String labelled(String label, @Nullable String value) {
    return value == null || value.isBlank() ? "" : label + value;
  }

  static String measured(Attributes header, int tag, String unit) {
    return measured("", header, tag, unit);
  }

  static String measured(String label, Attributes header, int tag) {
    return measured(label, header, tag, "");
  }

  static String measured(String label, Attributes header, int tag, String unit) {
    var value = header.getDouble(tag, Double.NaN);
    return Double.isNaN(value) ? "" : label + number(value) + unit;
  }

  /// Without decimals when there is none, else with one or, below 1, two.
  static String number(double value) {
    if (value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
  }
}
