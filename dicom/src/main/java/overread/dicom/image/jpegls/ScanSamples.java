package overread.dicom.image.jpegls;

import overread.dicom.image.ImageDecodingException;

/// Reads the samples of one scan one by one: the regular and the run mode of T.87 annex A, with and
/// without loss. [PlainLine] is the fast way through the same state where nothing is lost.
final class ScanSamples {
  final JpegLsParameters parameters;
  final CodedBits bits;
  final Contexts contexts;
  final byte[] gradients;
  final int errorBits;
  final int limit;

  /// Number of the next bit.
  int position;

  private final int maximum;
  private final int near;
  private final int step;
  private final int wrap;
  private final int[] runIndex;

  ScanSamples(JpegLsParameters parameters, byte[] gradients, CodedBits bits, int components) {
    this.parameters = parameters;
    this.bits = bits;
    this.gradients = gradients;
    contexts = new Contexts(parameters);
    errorBits = parameters.errorBits();
    limit = parameters.limit();
    maximum = parameters.maximum();
    near = parameters.near();
    step = 2 * near + 1;
    wrap = parameters.range() * step;
    runIndex = new int[components];
  }

  int region(int difference) {
    return gradients[difference + maximum];
  }

  /// One sample in regular mode; `q` is the signed context, not that of a run.
  int regular(int q, int ra, int rb, int rc) {
    int sign = q >> 31;
    int base = ((q ^ sign) - sign) << 2;
    int[] values = contexts.values;
    int correction = (values[base + Contexts.C] ^ sign) - sign;
    int predicted = Math.clamp(median(ra, rb, rc) + correction, 0, maximum);
    int n = values[base + Contexts.N];
    int k = Contexts.golomb(n, values[base + Contexts.A]);
    int mapped = golomb(k, limit);
    int error = (mapped >>> 1) ^ -(mapped & 1);
    if (near == 0 && k == 0 && 2 * values[base + Contexts.B] <= -n) {
      error = ~error;
    }
    contexts.update(base, error);
    return reconstruct(predicted, (error ^ sign) - sign);
  }

  static int median(int ra, int rb, int rc) {
    return Math.clamp(ra + rb - rc, Math.min(ra, rb), Math.max(ra, rb));
  }

  /// A limited-length Golomb code word (A.5.3).
  int golomb(int k, int limit) {
    long word = bits.at(position);
    int zeros = Long.numberOfLeadingZeros(word);
    int most = limit - errorBits - 1;
    if (zeros < most) {
      position += zeros + 1;
      return zeros << k | take(k);
    }
    position += most + 1;
    return take(errorBits) + 1;
  }

  private int take(int count) {
    if (count == 0) {
      return 0;
    }
    int value = (int) (bits.at(position) >>> (64 - count));
    position += count;
    return value;
  }

  private int reconstruct(int predicted, int error) {
    int value = predicted + error * step;
    if (value < -near) {
      value += wrap;
    } else if (value > maximum + near) {
      value -= wrap;
    }
    return Math.clamp(value, 0, maximum);
  }

  /// Length of the run that begins here, at most what remains of the line (A.7.1). The run index of
  /// the component is moved; the caller reads the sample that ends a shorter run.
  int runLength(int remaining, int component) throws ImageDecodingException {
    int length = 0;
    while (take(1) == 1) {
      int whole = 1 << Contexts.RUN_ORDER[runIndex[component]];
      length += whole;
      if (length <= remaining && runIndex[component] < 31) {
        runIndex[component]++;
      }
      if (length >= remaining) {
        return remaining;
      }
    }
    length += take(Contexts.RUN_ORDER[runIndex[component]]);
    if (length > remaining) {
      throw new ImageDecodingException(
          "A run of the JPEG-LS stream goes past the end of its line.");
    }
    return length;
  }

  /// The sample that ends a run (A.7.2). `type` is 1 where left and upper neighbour agree.
  int runEnd(int ra, int rb, int type, int component) {
    int k = contexts.runGolomb(type);
    int shorter = limit - Contexts.RUN_ORDER[runIndex[component]] - 1;
    int mapped = golomb(k, shorter);
    int pair = mapped + type;
    boolean odd = (pair & 1) == 1;
    int magnitude = (pair + 1) >> 1;
    int error = contexts.runMap(type, k) == odd ? -magnitude : magnitude;
    contexts.updateRun(type, mapped, error);
    if (type == 1) {
      return reconstruct(ra, error);
    }
    return reconstruct(rb, ra > rb ? -error : error);
  }

  /// Makes the next run of a component shorter, after one that was ended by a sample.
  void shortenRuns(int component) {
    if (runIndex[component] > 0) {
      runIndex[component]--;
    }
  }
}
