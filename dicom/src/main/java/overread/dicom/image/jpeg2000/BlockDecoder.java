package overread.dicom.image.jpeg2000;

import java.util.Arrays;

/// Decodes code-blocks (ITU-T T.800 annex D): bit-plane by bit-plane in three passes. Not for two
/// threads at once.
///
/// A word of flags stands for four coefficients of a column (a stripe is four lines high). Its
/// bits: 0 to 17 significance of the column and its two neighbours from the line above to the line
/// below, three to a line, so that shifting by three a line gives a window of [Neighbours]; 18 to
/// 23 signs of the column's six lines; 24 to 27 refined before; 28 to 31 coded in this bit-plane.
final class BlockDecoder {
  /// From the fifth bit-plane on, the first two passes may be raw.
  static final int FIRST_RAW_PASS = 10;

  private static final int STRIPE = 4;
  private static final int SIGNIFICANT = 1 << 4;
  private static final int ALL_OWN = 0x2490;
  private static final int NEIGHBOURHOOD = 0x3FFFF;
  private static final int WINDOW = 0x1FF;
  private static final int SIGN = 1 << 19;
  private static final int REFINED = 1 << 24;
  private static final int CODED = 1 << 28;
  private static final int ALL_CODED = 0xF << 28;
  private static final int FIRST_REFINEMENT = 14;
  private static final byte END = (byte) 0xFF;

  private final MqDecoder mq = new MqDecoder();
  private final RawBits raw = new RawBits();
  private byte[] bytes = {};
  private int[] flags = {};
  private int[] values = {};
  private int width;
  private int height;
  private int style;
  private byte[] contexts = {};

  /// Decodes a code-block.
  ///
  /// @param planes bit-planes of its subband
  /// @return for each coefficient its sign in the highest bit and, below, twice its magnitude;
  ///   where bit-planes are missing, half of the last one is added. The array is used again
  int[] decode(CodeBlock block, Subband.Orientation orientation, int planes, int coding) {
    begin(block.area(), orientation, coding);
    int plane = planes - block.missingPlanes() - 1;
    int pass = 0;
    mq.resetContexts();
    for (CodeBlock.Codeword codeword : block.codewords()) {
      int length = codeword.length();
      if (bytes.length < length + 2) {
        bytes = new byte[length + 2];
      }
      codeword.copyTo(bytes, 0);
      bytes[length] = END;
      bytes[length + 1] = END;
      boolean isRaw = isRaw(pass);
      if (isRaw) {
        raw.start(bytes, 0, length);
      } else {
        mq.start(bytes);
      }
      for (int i = 0; i < codeword.passes() && plane >= 0; i++, pass++) {
        pass((pass + 2) % 3, plane, isRaw);
        if ((style & ComponentCoding.RESET) != 0) {
          mq.resetContexts();
        }
        if (pass % 3 == 0) {
          plane--;
        }
      }
    }
    return values;
  }

  private boolean isRaw(int pass) {
    return (style & ComponentCoding.BYPASS) != 0 && pass >= FIRST_RAW_PASS && pass % 3 != 0;
  }

  private void begin(Area area, Subband.Orientation orientation, int coding) {
    width = area.width();
    height = area.height();
    style = coding;
    contexts = Neighbours.significance(orientation);
    int words = (width + 2) * ((height + STRIPE - 1) / STRIPE + 2);
    if (flags.length < words) {
      flags = new int[words];
    } else {
      Arrays.fill(flags, 0, words, 0);
    }
    if (values.length < width * height) {
      values = new int[width * height];
    } else {
      Arrays.fill(values, 0, width * height, 0);
    }
  }

  private void pass(int kind, int plane, boolean isRaw) {
    switch (kind) {
      case 0 -> propagate(plane, isRaw);
      case 1 -> refine(plane, isRaw);
      default -> {
        cleanUp(plane);
        if ((style & ComponentCoding.SYMBOLS) != 0) {
          for (int i = 0; i < 4; i++) {
            mq.decode(MqDecoder.UNIFORM);
          }
        }
      }
    }
  }

  /// Coefficients with significant neighbours (D.3.1).
  private void propagate(int plane, boolean isRaw) {
    for (int top = 0, word = width + 3; top < height; top += STRIPE, word += 2) {
      int lines = Math.min(STRIPE, height - top);
      for (int x = 0; x < width; x++, word++) {
        if ((flags[word] & NEIGHBOURHOOD) == 0) {
          continue;
        }
        for (int y = 0; y < lines; y++) {
          int window = flags[word] >>> 3 * y;
          if ((window & SIGNIFICANT) == 0 && (window & WINDOW) != 0) {
            int bit = isRaw ? raw.bit() : mq.decode(contexts[window & WINDOW]);
            if (bit != 0) {
              become(word, y, isRaw ? raw.bit() : sign(word, y), plane, (top + y) * width + x);
            }
            flags[word] |= CODED << y;
          }
        }
      }
    }
  }

  /// Another bit of coefficients that are significant already (D.3.3).
  private void refine(int plane, boolean isRaw) {
    int half = 1 << plane;
    for (int top = 0, word = width + 3; top < height; top += STRIPE, word += 2) {
      int lines = Math.min(STRIPE, height - top);
      for (int x = 0; x < width; x++, word++) {
        if ((flags[word] & ALL_OWN) == 0) {
          continue;
        }
        for (int y = 0; y < lines; y++) {
          int all = flags[word];
          int window = all >>> 3 * y;
          if ((window & SIGNIFICANT) != 0 && (all & CODED << y) == 0) {
            int before = all >>> 24 + y & 1;
            int near = (window & WINDOW & ~SIGNIFICANT) + WINDOW >>> 9;
            int bit =
                isRaw ? raw.bit() : mq.decode(FIRST_REFINEMENT + (before << 1 | near & ~before));
            flags[word] = all | REFINED << y;
            values[(top + y) * width + x] += (bit << plane + 1) - half;
          }
        }
      }
    }
  }

  /// All coefficients that the other passes left out (D.3.4).
  private void cleanUp(int plane) {
    for (int top = 0, word = width + 3; top < height; top += STRIPE, word += 2) {
      int lines = Math.min(STRIPE, height - top);
      for (int x = 0; x < width; x++, word++) {
        int y = 0;
        boolean known = false;
        if (lines == STRIPE && (flags[word] & (NEIGHBOURHOOD | ALL_CODED)) == 0) {
          if (mq.decode(MqDecoder.RUN_LENGTH) == 0) {
            continue;
          }
          y = mq.decode(MqDecoder.UNIFORM) << 1 | mq.decode(MqDecoder.UNIFORM);
          known = true;
        }
        for (; y < lines; y++) {
          int all = flags[word];
          int window = all >>> 3 * y;
          if ((window & SIGNIFICANT) == 0 && (all & CODED << y) == 0) {
            if (known || mq.decode(contexts[window & WINDOW]) != 0) {
              become(word, y, sign(word, y), plane, (top + y) * width + x);
            }
          }
          known = false;
        }
        flags[word] &= ~ALL_CODED;
      }
    }
  }

  private int sign(int word, int y) {
    int all = flags[word];
    int window = all >>> 3 * y;
    int signs = all >>> 18 + y;
    int neighbours =
        window >>> 1 & 1
            | window >>> 2 & 2
            | window >>> 3 & 4
            | window >>> 4 & 8
            | signs << 4 & 16
            | flags[word - 1] >>> 19 + y << 5 & 32
            | flags[word + 1] >>> 19 + y << 6 & 64
            | signs << 5 & 128;
    int context = Neighbours.SIGN[neighbours];
    return mq.decode(context & ~Neighbours.INVERTED) ^ context >> Neighbours.INVERSION;
  }

  /// Makes a coefficient significant, and tells its neighbours.
  private void become(int word, int y, int sign, int plane, int index) {
    int shift = 3 * y;
    flags[word - 1] |= 1 << shift + 5;
    flags[word] |= SIGNIFICANT << shift | sign * SIGN << y;
    flags[word + 1] |= 1 << shift + 3;
    if (y == 0 && (style & ComponentCoding.CAUSAL) == 0) {
      int above = word - width - 2;
      flags[above - 1] |= 1 << 17;
      flags[above] |= 1 << 16 | sign << 23;
      flags[above + 1] |= 1 << 15;
    } else if (y == STRIPE - 1) {
      int below = word + width + 2;
      flags[below - 1] |= 1 << 2;
      flags[below] |= 1 << 1 | sign << 18;
      flags[below + 1] |= 1;
    }
    values[index] = 3 << plane | (sign << 31);
  }
}
