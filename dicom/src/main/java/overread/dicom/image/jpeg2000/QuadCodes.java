package overread.dicom.image.jpeg2000;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Codewords that tell which of the four samples of a quad are significant (ITU-T T.814 annex C).
///
/// An entry has from the lowest bit on: length of the codeword (3 bits), whether an exponent offset
/// follows (1), the significant samples (4), values of the exponent bits (4), which of them are
/// known (4).
final class QuadCodes {
  static final int LENGTH = 7;
  static final int OFFSET = 8;
  static final int SIGNIFICANT_SHIFT = 4;
  static final int VALUE_SHIFT = 8;
  static final int KNOWN_SHIFT = 12;

  private static final int LONGEST = 7;
  private static final short[] FIRST_LINE = read("quads-of-the-first-line.txt");
  private static final short[] OTHER_LINES = read("quads-of-other-lines.txt");

  private QuadCodes() {}

  /// The entry for the next bits of a stream, whose lowest comes first.
  ///
  /// @param context 0 to 7
  static int entry(boolean firstLine, int context, int bits) {
    short[] table = firstLine ? FIRST_LINE : OTHER_LINES;
    return table[context << LONGEST | bits & (1 << LONGEST) - 1] & 0xFFFF;
  }

  private static short[] read(String name) {
    short[] table = new short[8 << LONGEST];
    InputStream resource = Objects.requireNonNull(QuadCodes.class.getResourceAsStream(name), name);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      in.lines().filter(line -> !line.startsWith("#")).forEach(line -> put(line, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static void put(String line, short[] table) {
    String[] fields = line.split(" ", -1);
    int codeword = Integer.parseInt(fields[1], 16);
    int length = Integer.parseInt(fields[2]);
    int entry =
        length
            | Integer.parseInt(fields[3], 16) << SIGNIFICANT_SHIFT
            | Integer.parseInt(fields[4]) * OFFSET
            | Integer.parseInt(fields[5], 16) << KNOWN_SHIFT
            | Integer.parseInt(fields[6], 16) << VALUE_SHIFT;
    int context = Integer.parseInt(fields[0]) << LONGEST;
    for (int rest = 0; rest < 1 << LONGEST - length; rest++) {
      table[context | rest << length | codeword] = (short) entry;
    }
  }
}
