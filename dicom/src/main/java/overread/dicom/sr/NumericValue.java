package overread.dicom.sr;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A measured value with its unit (PS3.3 C.18.1).
///
/// @param decimal Numeric Value (0040,A30A) exactly as received, at most 16 characters when written
/// @param number the same as a number; Floating Point Value (0040,A161) where it was sent, NaN
///   where neither can be read
/// @param unit Measurement Units, usually of UCUM; null where missing
public record NumericValue(String decimal, double number, @Nullable CodedConcept unit) {
  private static final int DECIMAL_STRING_LENGTH = 16;

  /// A value to be written: the shortest decimal string of at most 16 characters.
  public static NumericValue of(double number, CodedConcept unit) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("A measured value must be a finite number, not " + number);
    }
    return new NumericValue(decimalString(number), number, unit);
  }

  /// The value and its unit as sent, such as `10.2 mm`.
  public String text() {
    return unit == null || unit.value().equals("1") ? decimal : decimal + " " + unit.value();
  }

  private static String decimalString(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    String shortest = Double.toString(number);
    if (shortest.length() <= DECIMAL_STRING_LENGTH) {
      return shortest;
    }
    for (int digits = 15; digits > 0; digits--) {
      String rounded = String.format(Locale.ROOT, "%." + digits + "g", number);
      if (rounded.length() <= DECIMAL_STRING_LENGTH) {
        return rounded;
      }
    }
    throw new IllegalStateException("No decimal string for " + number);
  }
}
