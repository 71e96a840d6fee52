package overread.dicom.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times in the forms of DICOM (PS3.5 section 6.2), in UTC.
public final class DicomTime {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  private DicomTime() {}

  /// DA, such as `20240131`.
  public static String date(Instant instant) {
    return DATE.format(utc(instant));
  }

  /// TM, such as `134501`.
  public static String time(Instant instant) {
    return TIME.format(utc(instant));
  }

  /// DT with the offset from UTC, such as `20240131134501+0000`.
  public static String dateTime(Instant instant) {
    return date(instant) + time(instant) + "+0000";
  }

  private static ZonedDateTime utc(Instant instant) {
    return instant.atZone(ZoneOffset.UTC);
  }
}
