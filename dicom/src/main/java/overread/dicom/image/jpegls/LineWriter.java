package overread.dicom.image.jpegls;

import java.io.ByteArrayOutputStream;

/// Codes lines without loss (T.87 annex A).
final class LineWriter {
  private final StuffedBits bits;
  private final Contexts contexts;
  private final byte[] gradients;
  private final int maximum;
  private final int range;
  private final int errorBits;
  private final int limit;
  private final int[] runIndex;

  LineWriter(JpegLsParameters parameters, ByteArrayOutputStream out, int components) {
    bits = new StuffedBits(out);
    contexts = new Contexts(parameters);
    gradients = Gradients.table(parameters);
    maximum = parameters.maximum();
    range = parameters.range();
    errorBits = parameters.errorBits();
    limit = parameters.limit();
    runIndex = new int[components];
  }

  void finish() {
    bits.finish();
  }

  /// Codes `line[1 … width]` after the line `above`, both with their borders set.
  void write(int[] above, int[] line, int width, int component) {
    int x = 1;
    while (x <= width) {
      int ra = line[x - 1];
      int rb = above[x];
      int rc = above[x - 1];
      int q = 81 * region(above[x + 1] - rb) + 9 * region(rb - rc) + region(rc - ra);
      if (q != 0) {
        regular(q, line[x], ra, rb, rc);
        x++;
        continue;
      }
      int from = x;
      while (x <= width && line[x] == ra) {
        x++;
      }
      run(x - from, x > width, component);
      if (x <= width) {
        runEnd(line[x], ra, above[x], component);
        x++;
      }
    }
  }

  private int region(int difference) {
    return gradients[difference + maximum];
  }

  private void regular(int q, int value, int ra, int rb, int rc) {
    int sign = q >> 31;
    int base = ((q ^ sign) - sign) << 2;
    int[] values = contexts.values;
    int correction = (values[base + Contexts.C] ^ sign) - sign;
    int predicted = Math.clamp(ScanSamples.median(ra, rb, rc) + correction, 0, maximum);
    int n = values[base + Contexts.N];
    int k = Contexts.golomb(n, values[base + Contexts.A]);
    int error = reduce((value - predicted ^ sign) - sign);
    int coded = k == 0 && 2 * values[base + Contexts.B] <= -n ? ~error : error;
    golomb(coded >= 0 ? 2 * coded : -2 * coded - 1, k, limit);
    contexts.update(base, error);
  }

  private int reduce(int error) {
    if (error < -(range / 2)) {
      return error + range;
    }
    return error >= (range + 1) / 2 ? error - range : error;
  }

  private void run(int length, boolean toEnd, int component) {
    int left = length;
    while (left >= 1 << Contexts.RUN_ORDER[runIndex[component]]) {
      bits.put(1, 1);
      left -= 1 << Contexts.RUN_ORDER[runIndex[component]];
      runIndex[component] = Math.min(31, runIndex[component] + 1);
    }
    if (toEnd) {
      if (left > 0) {
        bits.put(1, 1);
      }
    } else {
      bits.put(0, 1);
      bits.put(left, Contexts.RUN_ORDER[runIndex[component]]);
    }
  }

  private void runEnd(int value, int ra, int rb, int component) {
    int type = ra == rb ? 1 : 0;
    int error = reduce(type == 0 && ra > rb ? rb - value : value - (type == 1 ? ra : rb));
    int k = contexts.runGolomb(type);
    boolean odd = error < 0 ? contexts.runMap(type, k) : error > 0 && !contexts.runMap(type, k);
    int mapped = 2 * Math.abs(error) - type - (odd ? 1 : 0);
    golomb(mapped, k, limit - Contexts.RUN_ORDER[runIndex[component]] - 1);
    contexts.updateRun(type, mapped, error);
    runIndex[component] = Math.max(0, runIndex[component] - 1);
  }

  private void golomb(int mapped, int k, int longest) {
    int most = longest - errorBits - 1;
    int high = mapped >> k;
    if (high < most) {
      bits.unary(high);
      bits.put(mapped, k);
    } else {
      bits.unary(most);
      bits.put(mapped - 1, errorBits);
    }
  }
}
