package overread.dicom.image.jpeg2000;

import java.util.Arrays;

/// Reads which samples of the quads of a code-block are significant and how large their exponents
/// are (ITU-T T.814 clauses 7.3.4 to 7.3.6). A quad is two by two samples, counted down the left
/// column first; quads are read in pairs, line by line.
final class QuadReader {
  private static final int OFFSETS = 16;
  private static final int[] PREFIX_LENGTHS = {3, 1, 2, 1, 3, 1, 2, 1};
  private static final int[] PREFIX_VALUES = {5, 1, 2, 1, 3, 1, 2, 1};
  private static final int[] SUFFIX_LENGTHS = {5, 0, 0, 0, 1, 0, 0, 0};

  private final EventRuns events = new EventRuns();
  private final BackwardBits codes = new BackwardBits();
  private int[] quads = {};
  private int stride;

  /// Reads the quads of a code-block.
  ///
  /// @param from where the stream of events begins
  /// @param end behind the bytes of both streams
  void read(byte[] bytes, int from, int end, int across, int down) {
    events.start(bytes, from, end - 2);
    codes.startInByte(bytes, from, end - 2);
    stride = across + 3;
    int size = stride * (down + 1);
    if (quads.length < size) {
      quads = new int[size];
    } else {
      Arrays.fill(quads, 0, size, 0);
    }
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x += 2) {
        int at = (y + 1) * stride + x + 1;
        quads[at] = quad(at, y == 0);
        if (x + 1 < across) {
          quads[at + 1] = quad(at + 1, y == 0);
        }
        offsets(at, y == 0);
      }
    }
  }

  /// The entry of [QuadCodes] for a quad; for one that is not significant, 0.
  int quad(int x, int y) {
    return quads[(y + 1) * stride + x + 1] & 0xFFFF;
  }

  /// The exponent offset u of a quad (clause 7.3.6).
  int offset(int x, int y) {
    return quads[(y + 1) * stride + x + 1] >>> OFFSETS;
  }

  private int quad(int at, boolean firstLine) {
    int context = firstLine ? contextOfFirstLine(at) : context(at);
    if (context == 0 && !events.occurs()) {
      return 0;
    }
    int entry = QuadCodes.entry(firstLine, context, codes.peek());
    codes.skip(entry & QuadCodes.LENGTH);
    return entry;
  }

  /// Significance of a sample of a quad, 0 or 1.
  private int sample(int at, int index) {
    return quads[at] >> QuadCodes.SIGNIFICANT_SHIFT + index & 1;
  }

  /// Equation 1.
  private int contextOfFirstLine(int at) {
    return sample(at - 1, 0) | sample(at - 1, 1) | sample(at - 1, 2) << 1 | sample(at - 1, 3) << 2;
  }

  /// Equation 2.
  private int context(int at) {
    int above = at - stride;
    return sample(above - 1, 3)
        | sample(above, 1)
        | (sample(at - 1, 2) | sample(at - 1, 3)) << 1
        | (sample(above, 3) | sample(above + 1, 1)) << 2;
  }

  /// Reads the exponent offsets of a pair: both prefixes, then both suffixes.
  private void offsets(int at, boolean firstLine) {
    boolean left = (quads[at] & QuadCodes.OFFSET) != 0;
    boolean right = (quads[at + 1] & QuadCodes.OFFSET) != 0;
    int more = firstLine && left && right && events.occurs() ? 2 : 0;
    int first = left ? codes.peek() & 7 : -1;
    if (left) {
      codes.skip(PREFIX_LENGTHS[first]);
    }
    boolean single = firstLine && left && right && more == 0 && PREFIX_LENGTHS[first] == 3;
    int second = -1;
    int offset = 0;
    if (right && single) {
      offset = codes.take(1) + 1;
    } else if (right) {
      second = codes.peek() & 7;
      codes.skip(PREFIX_LENGTHS[second]);
    }
    if (left) {
      quads[at] |= PREFIX_VALUES[first] + codes.take(SUFFIX_LENGTHS[first]) + more << OFFSETS;
    }
    if (second >= 0) {
      offset = PREFIX_VALUES[second] + codes.take(SUFFIX_LENGTHS[second]) + more;
    }
    if (right) {
      quads[at + 1] |= offset << OFFSETS;
    }
  }
}
