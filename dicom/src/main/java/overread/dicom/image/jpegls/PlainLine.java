package overread.dicom.image.jpegls;

import overread.dicom.image.ImageDecodingException;

/// One line of one component without loss, its state in local variables: the loop that the time of
/// a study goes into. Same results as sample by sample with [ScanSamples].
final class PlainLine {
  private PlainLine() {}

  /// Decodes into `line[1 … width]`; `above` is the line before. Both have one sample more at
  /// either side, set by the caller.
  static void decode(ScanSamples scan, int[] above, int[] line, int width, int component)
      throws ImageDecodingException {
    byte[] bytes = scan.bits.bytes;
    int[] state = scan.contexts.values;
    byte[] gradients = scan.gradients;
    int maximum = scan.parameters.maximum();
    int reset = scan.parameters.reset();
    int most = scan.limit - scan.errorBits - 1;
    int position = scan.position;
    int ra = line[0];
    int rc = above[0];
    int rb = above[1];
    int q2 = gradients[rb - rc + maximum];
    int x = 1;
    while (x <= width) {
      int rd = above[x + 1];
      int q1 = gradients[rd - rb + maximum];
      int q = 81 * q1 + 9 * q2 + gradients[rc - ra + maximum];
      q2 = q1;
      if (q != 0) {
        int sign = q >> 31;
        int base = ((q ^ sign) - sign) << 2;
        int n = state[base + Contexts.N];
        int a = state[base + Contexts.A];
        int b = state[base + Contexts.B];
        int correction = state[base + Contexts.C];
        int k = Contexts.golomb(n, a);
        long word = (long) CodedBits.LONG.get(bytes, position >>> 3) << (position & 7);
        int zeros = Long.numberOfLeadingZeros(word);
        int mapped;
        if (zeros < most && zeros + k < 56) {
          mapped = zeros << k | (int) (word << (zeros + 1) >>> 1 >>> (63 - k));
          position += zeros + 1 + k;
        } else {
          scan.position = position;
          mapped = scan.golomb(k, scan.limit);
          position = scan.position;
        }
        int error = (mapped >>> 1) ^ -(mapped & 1);
        if (k == 0 && 2 * b <= -n) {
          error = ~error;
        }
        int low = Math.min(ra, rb);
        int high = Math.max(ra, rb);
        int predicted = Math.min(Math.max(ra + rb - rc, low), high);
        predicted = Math.min(Math.max(predicted + ((correction ^ sign) - sign), 0), maximum);
        ra = (predicted + ((error ^ sign) - sign)) & maximum;
        line[x] = ra;

        a += Math.abs(error);
        b += error;
        if (n == reset) {
          a >>= 1;
          b >>= 1;
          n >>= 1;
        }
        n++;
        if (b <= -n) {
          b = Math.max(b + n, 1 - n);
          state[base + Contexts.C] = Math.max(correction - 1, -128);
        } else if (b > 0) {
          b = Math.min(b - n, 0);
          state[base + Contexts.C] = Math.min(correction + 1, 127);
        }
        state[base + Contexts.A] = a;
        state[base + Contexts.B] = b;
        state[base + Contexts.N] = n;
        rc = rb;
        rb = rd;
        x++;
      } else {
        scan.position = position;
        int run = scan.runLength(width - x + 1, component);
        for (int end = x + run; x < end; x++) {
          line[x] = ra;
        }
        if (x <= width) {
          rb = above[x];
          ra = scan.runEnd(ra, rb, ra == rb ? 1 : 0, component);
          line[x++] = ra;
          scan.shortenRuns(component);
        }
        position = scan.position;
        if (x <= width) {
          rc = above[x - 1];
          rb = above[x];
          q2 = gradients[rb - rc + maximum];
        }
      }
    }
    scan.position = position;
  }
}
