package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Binary numbers of little-endian values, and numbers written as text.
final class Numbers {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

  private Numbers() {}

  static int count(VR vr, MemorySegment bytes) {
    return Math.toIntExact(bytes.byteSize() / vr.numberSize());
  }

  /// The integer at an index; unsigned for the unsigned representations (UV as its 64 bits).
  static long integer(VR vr, MemorySegment bytes, int index) {
    long at = (long) index * vr.numberSize();
    return switch (vr) {
      case SS -> bytes.get(SHORT, at);
      case US, OW -> bytes.get(SHORT, at) & 0xFFFF;
      case SL -> bytes.get(INT, at);
      case UL, OL -> bytes.get(INT, at) & 0xFFFFFFFFL;
      case SV, UV, OV -> bytes.get(LONG, at);
      case AT -> (bytes.get(SHORT, at) & 0xFFFFL) << 16 | (bytes.get(SHORT, at + 2) & 0xFFFFL);
      case FL, OF -> (long) bytes.get(FLOAT, at);
      case FD, OD -> (long) bytes.get(DOUBLE, at);
      default -> bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    };
  }

  static double real(VR vr, MemorySegment bytes, int index) {
    long at = (long) index * vr.numberSize();
    return switch (vr) {
      case FL, OF -> bytes.get(FLOAT, at);
      case FD, OD -> bytes.get(DOUBLE, at);
      default -> integer(vr, bytes, index);
    };
  }

  /// The numbers as text, as they stand in JSON and in lists; tags as eight hexadecimal digits.
  static List<String> texts(VR vr, MemorySegment bytes) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < count(vr, bytes); i++) {
      texts.add(
          switch (vr) {
            case AT -> "%08X".formatted((int) integer(vr, bytes, i));
            case UV -> Long.toUnsignedString(integer(vr, bytes, i));
            case FL -> Float.toString((float) real(vr, bytes, i));
            case FD -> Double.toString(real(vr, bytes, i));
            default -> Long.toString(integer(vr, bytes, i));
          });
    }
    return texts;
  }

  static byte[] encode(VR vr, double[] numbers) {
    byte[] bytes = new byte[numbers.length * vr.numberSize()];
    MemorySegment into = MemorySegment.ofArray(bytes);
    for (int i = 0; i < numbers.length; i++) {
      long at = (long) i * vr.numberSize();
      switch (vr) {
        case FL, OF -> into.set(FLOAT, at, (float) numbers[i]);
        case FD, OD -> into.set(DOUBLE, at, numbers[i]);
        default -> put(vr, into, i, (long) numbers[i]);
      }
    }
    return bytes;
  }

  static byte[] encode(VR vr, long[] numbers) {
    byte[] bytes = new byte[numbers.length * vr.numberSize()];
    MemorySegment into = MemorySegment.ofArray(bytes);
    for (int i = 0; i < numbers.length; i++) {
      put(vr, into, i, numbers[i]);
    }
    return bytes;
  }

  private static void put(VR vr, MemorySegment into, int index, long number) {
    long at = (long) index * vr.numberSize();
    switch (vr) {
      case US, SS, OW -> into.set(SHORT, at, (short) number);
      case UL, SL, OL -> into.set(INT, at, (int) number);
      case UV, SV, OV -> into.set(LONG, at, number);
      case FL, OF -> into.set(FLOAT, at, number);
      case FD, OD -> into.set(DOUBLE, at, number);
      case AT -> {
        into.set(SHORT, at, (short) (number >>> 16));
        into.set(SHORT, at + 2, (short) number);
      }
      default -> into.set(ValueLayout.JAVA_BYTE, at, (byte) number);
    }
  }

  /// A decimal string as a number; NaN where it is none. A comma counts as the decimal point.
  static double parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(trimmed.indexOf(',') < 0 ? trimmed : trimmed.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// Single-precision numbers; a rest shorter than one is left out.
  static float[] floats(MemorySegment bytes) {
    return bytes.asSlice(0, bytes.byteSize() & ~3L).toArray(FLOAT);
  }

  static float[] narrowed(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /// Doubles of the same value, or of the same shortest decimal text.
  static double[] widened(float[] values, boolean asText) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = asText ? Double.parseDouble(Float.toString(values[i])) : values[i];
    }
    return numbers;
  }

  /// A number as a decimal string of at most 16 characters (PS3.5 section 6.2, DS).
  static String decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a decimal string can't hold " + number);
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    String text = Double.toString(number);
    for (int digits = 16; text.length() > 16; digits--) {
      text = shortest(number, digits);
    }
    return text;
  }

  private static String shortest(double number, int digits) {
    var rounded =
        new java.math.BigDecimal(number)
            .round(new java.math.MathContext(digits))
            .stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= 16 ? plain : rounded.toString();
  }
}
