package overread.dicom.image.jpeg2000;

import java.util.Arrays;
import java.util.List;
import overread.dicom.image.ImageDecodingException;

/// Decodes code-blocks of High-Throughput JPEG 2000 (ITU-T T.814 clause 7): one pass that tells all
/// bit-planes but the last, and two that may follow and tell one more. Not for two threads at once.
final class HighThroughputDecoder {
  private static final int MOST_PASSES = 3;
  private static final int SHORTEST = 2;
  private static final int LONGEST_SUFFIX = 4079;
  private static final int STRIPE = 4;

  private final QuadReader quads = new QuadReader();
  private final ForwardBits magnitudes = new ForwardBits(0xFF);
  private final ForwardBits propagation = new ForwardBits(0);
  private final BackwardBits refinement = new BackwardBits();
  private byte[] bytes = {};
  private int[] values = {};
  private boolean[] significant = {};
  private int width;
  private int height;
  private boolean causal;

  /// Decodes a code-block.
  ///
  /// @param planes bit-planes of its subband
  /// @return as [BlockDecoder#decode]
  int[] decode(CodeBlock block, int planes, int style) throws ImageDecodingException {
    width = block.area().width();
    height = block.area().height();
    causal = (style & ComponentCoding.CAUSAL) != 0;
    if (values.length < width * height) {
      values = new int[width * height];
    } else {
      Arrays.fill(values, 0, width * height, 0);
    }
    List<CodeBlock.Codeword> codewords = block.codewords();
    int first = codewords.getFirst().length();
    if (first == 0) {
      return values;
    }
    int second = codewords.size() > 1 ? codewords.get(1).length() : 0;
    int passes = second == 0 ? 1 : 1 + codewords.get(1).passes();
    int plane = planes - 1 - block.missingPlanes();
    if (plane < 0 || passes > MOST_PASSES || passes > 1 && plane == 0) {
      throw damaged();
    }
    if (bytes.length < first + second) {
      bytes = new byte[first + second];
    }
    codewords.getFirst().copyTo(bytes, 0);
    if (second > 0) {
      codewords.get(1).copyTo(bytes, first);
    }
    cleanUp(first, plane, block.missingPlanes() + 2);
    if (passes > 1) {
      boolean[] before = significance();
      propagate(before, first, second, plane - 1);
      if (passes > 2) {
        refine(before, first, second, plane);
      }
    }
    return values;
  }

  private static ImageDecodingException damaged() {
    return new ImageDecodingException("The High-Throughput JPEG 2000 code stream is damaged.");
  }

  /// Clause 7.3.
  ///
  /// @param most largest exponent bound
  private void cleanUp(int length, int plane, int most) throws ImageDecodingException {
    int suffix = length < SHORTEST ? 0 : (bytes[length - 1] & 0xFF) << 4 | bytes[length - 2] & 0xF;
    if (suffix < SHORTEST || suffix > length || suffix > LONGEST_SUFFIX) {
      throw damaged();
    }
    int across = (width + 1) / 2;
    int down = (height + 1) / 2;
    quads.read(bytes, length - suffix, length, across, down);
    magnitudes.start(bytes, 0, length - suffix);
    // magnitudes on the lower line of the quads above, each with its left neighbour of another quad
    int[] above = new int[across + 2];
    for (int y = 0; y < down; y++) {
      int previous = 0;
      for (int x = 0; x < across; x++) {
        int quad = quads.quad(x, y);
        int bound = quads.offset(x, y) + (y == 0 ? 1 : predicted(quad, above[x] | above[x + 1]));
        if (bound > most || bound > 31) {
          throw damaged();
        }
        sample(quad, 0, bound, plane, 2 * x, 2 * y);
        above[x] = previous | sample(quad, 1, bound, plane, 2 * x, 2 * y + 1);
        sample(quad, 2, bound, plane, 2 * x + 1, 2 * y);
        previous = sample(quad, 3, bound, plane, 2 * x + 1, 2 * y + 1);
      }
      above[across] = previous;
    }
  }

  /// κ: the largest exponent near where more than one sample is significant (clause 7.3.7).
  private static int predicted(int quad, int near) {
    int samples = quad >> QuadCodes.SIGNIFICANT_SHIFT & 15;
    boolean several = (samples & samples - 1) != 0;
    return several ? 31 - Integer.numberOfLeadingZeros(near | 2) : 1;
  }

  /// Reads a sample and puts it in its place (clause 7.3.8).
  ///
  /// @return twice its magnitude less one, or 0
  private int sample(int quad, int index, int bound, int plane, int x, int y) {
    if ((quad >> QuadCodes.SIGNIFICANT_SHIFT + index & 1) == 0) {
      return 0;
    }
    int count = bound - (quad >> QuadCodes.KNOWN_SHIFT + index & 1);
    int bits = magnitudes.peek();
    magnitudes.skip(count);
    int known = (quad >> QuadCodes.VALUE_SHIFT + index & 1) << count;
    int value = bits & (1 << count) - 1 | known | 1;
    if (x < width && y < height) {
      values[y * width + x] = bits << 31 | value + 2 << plane & Integer.MAX_VALUE;
    }
    return value;
  }

  private boolean[] significance() {
    boolean[] before = new boolean[width * height];
    for (int i = 0; i < before.length; i++) {
      before[i] = values[i] != 0;
    }
    if (significant.length < before.length) {
      significant = new boolean[before.length];
    }
    System.arraycopy(before, 0, significant, 0, before.length);
    return before;
  }

  /// Samples with significant neighbours may become so in the next bit-plane (clause 7.4). Four
  /// columns of a stripe go together: first which, then their signs.
  private void propagate(boolean[] before, int from, int length, int plane) {
    propagation.start(bytes, from, length);
    int[] found = new int[STRIPE * STRIPE];
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(top + STRIPE, height);
      for (int left = 0; left < width; left += STRIPE) {
        int count = 0;
        for (int x = left; x < Math.min(left + STRIPE, width); x++) {
          for (int y = top; y < bottom; y++) {
            int at = y * width + x;
            if (!before[at] && hasNeighbour(x, y, causal ? bottom : height)) {
              if ((propagation.peek() & 1) != 0) {
                significant[at] = true;
                found[count++] = at;
              }
              propagation.skip(1);
            }
          }
        }
        for (int i = 0; i < count; i++) {
          values[found[i]] = propagation.peek() << 31 | 3 << plane;
          propagation.skip(1);
        }
      }
    }
  }

  private boolean hasNeighbour(int x, int y, int end) {
    for (int v = Math.max(0, y - 1); v < Math.min(y + 2, end); v++) {
      for (int u = Math.max(0, x - 1); u < Math.min(x + 2, width); u++) {
        if (significant[v * width + u]) {
          return true;
        }
      }
    }
    return false;
  }

  /// One more bit of the samples of the first pass (clause 7.5).
  private void refine(boolean[] before, int from, int length, int plane) {
    refinement.start(bytes, from, from + length - 1);
    int half = 1 << plane - 1;
    for (int top = 0; top < height; top += STRIPE) {
      for (int x = 0; x < width; x++) {
        for (int y = top; y < Math.min(top + STRIPE, height); y++) {
          int at = y * width + x;
          if (before[at]) {
            values[at] += refinement.take(1) == 1 ? half : -half;
          }
        }
      }
    }
  }
}
