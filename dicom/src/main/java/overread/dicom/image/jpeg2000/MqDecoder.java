package overread.dicom.image.jpeg2000;

import java.util.Arrays;

/// The arithmetic decoder (ITU-T T.800 annex C).
///
/// Most symbols are the more probable one and need no renormalization. For those a single number is
/// kept, the smaller of the distances that the code register and the interval have before something
/// must be done; both shrink alike, so that one subtraction and one comparison decide. The
/// registers themselves are brought up to date only when that number falls below zero.
final class MqDecoder {
  /// Context of run lengths.
  static final int RUN_LENGTH = 17;

  /// Context of symbols that are equally probable.
  static final int UNIFORM = 18;

  private static final int CONTEXTS = 19;
  private static final int HALF = 0x8000;

  /* Table C.2; a state is the row and, in its lowest bit, the more probable symbol. */
  private static final int[] PROBABILITIES = {
    0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
    0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
    0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
    0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601
  };
  private static final int[] NEXT_MORE = {
    1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
  };
  private static final int[] NEXT_LESS = {
    1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
  };
  private static final int[] SWITCHING = {0, 6, 14};

  private static final int[] SHIFTED = new int[2 * PROBABILITIES.length];
  /* By state and, in the lowest bit, whether the less probable symbol came. */
  private static final byte[] AFTER = new byte[4 * PROBABILITIES.length];

  static {
    for (int state = 0; state < SHIFTED.length; state++) {
      int row = state >> 1;
      int symbol = state & 1;
      SHIFTED[state] = PROBABILITIES[row] << 16;
      AFTER[state << 1] = (byte) (NEXT_MORE[row] << 1 | symbol);
      int less = Arrays.binarySearch(SWITCHING, row) >= 0 ? 1 - symbol : symbol;
      AFTER[state << 1 | 1] = (byte) (NEXT_LESS[row] << 1 | less);
    }
  }

  private final byte[] states = new byte[CONTEXTS];
  private byte[] bytes = {};
  private int position;

  /* Of the registers as they were at the last renormalization. */
  private long code;
  private int interval;
  private int count;
  private int whole;
  private int distance;

  /// Contexts as at the start of a code-block (table D.7).
  void resetContexts() {
    Arrays.fill(states, (byte) 0);
    states[0] = 4 << 1;
    states[RUN_LENGTH] = 3 << 1;
    states[UNIFORM] = 46 << 1;
  }

  /// Starts at a codeword (INITDEC).
  ///
  /// @param from bytes of the codeword, from the first on; two bytes FF have to follow the last
  void start(byte[] from) {
    bytes = from;
    position = 0;
    code = (from[0] & 0xFFL) << 16;
    byteIn();
    code <<= 7;
    count -= 7;
    interval = HALF;
    measure();
  }

  private void byteIn() {
    int next = bytes[position + 1] & 0xFF;
    if (bytes[position] != (byte) 0xFF) {
      position++;
      code += next << 8;
      count = 8;
    } else if (next <= 0x8F) {
      position++;
      code += next << 9;
      count = 7;
    } else {
      code += 0xFF00;
      count = 8;
    }
  }

  private void measure() {
    whole = (int) Math.min(code, (long) (interval - HALF) << 16);
    distance = whole;
  }

  /// Decodes a symbol (DECODE).
  int decode(int context) {
    int state = states[context];
    int rest = distance - SHIFTED[state];
    distance = rest;
    if (rest >= 0) {
      return state & 1;
    }
    return renormalized(context, state);
  }

  /* Which symbol it is can't be foretold, so it is found without a branch. */
  private int renormalized(int context, int state) {
    int gone = whole - distance;
    long rest = code - (gone & 0xFFFFFFFFL);
    int below = (int) (rest >> 63);
    int probability = SHIFTED[state] >>> 16;
    int upper = interval - (gone >>> 16);
    code = rest + (SHIFTED[state] & below);
    interval = upper & ~below | probability & below;
    int less = (upper - probability ^ below) >>> 31;
    states[context] = AFTER[state << 1 | less];
    int shift = Integer.numberOfLeadingZeros(interval) - 16;
    interval <<= shift;
    while (shift > count) {
      code <<= count;
      shift -= count;
      byteIn();
    }
    code <<= shift;
    count -= shift;
    measure();
    return state & 1 ^ less;
  }
}
