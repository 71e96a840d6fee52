package overread.viewer.patient;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import overread.viewer.words.Words;

/// Names, ages and times as readers write them.
public final class PatientText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private PatientText() {}

  /// A DICOM person name (`Family^Given^Middle^Prefix^Suffix`) as `FAMILY, Given`.
  public static String name(String dicom) {
    var alphabetic = dicom.split("=", 2)[0];
    var parts = alphabetic.split("\\^", -1);
    var family = parts[0].strip();
    var given =
        Stream.of(parts)
            .skip(1)
            .limit(2)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    if (family.isEmpty() && given.isEmpty()) {
      return Words.say("patient.nameless");
    }
    return given.isEmpty() ? family : family.toUpperCase(Locale.ROOT) + ", " + given;
  }

  /// Sex and age on a day, as far as they are known: `61 F`.
  public static String age(@Nullable LocalDate birth, String sex, @Nullable LocalDate on) {
    var years =
        birth == null || on == null ? "" : Integer.toString(Period.between(birth, on).getYears());
    return Stream.of(years, sex).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
  }

  /// A date, or an empty text.
  public static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /// A DICOM time (`HHMMSS.ffffff`) or an ISO one as `HH:MM`; empty when it is neither.
  public static String time(String time) {
    var digits = time.replace(":", "");
    if (digits.length() < 4) {
      return "";
    }
    try {
      return DateTimeFormatter.ofPattern("HH:mm")
          .format(
              java.time.LocalTime.parse(
                  digits.substring(0, 4), DateTimeFormatter.ofPattern("HHmm")));
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  /// Date and time of a study: `12 Mar 2024 14:05`.
  public static String moment(@Nullable LocalDate date, String time) {
    return (day(date) + " " + time(time)).strip();
  }
}
