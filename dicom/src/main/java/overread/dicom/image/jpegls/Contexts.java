package overread.dicom.image.jpegls;

/// The adaptive state of a scan (T.87 A.2.1): 365 regular contexts and two for the end of a run.
///
/// Four numbers a context lie side by side: A (sum of error magnitudes), B (bias; in a run context
/// Nn, the count of negative errors), C (prediction correction) and N (occurrences).
final class Contexts {
  static final int A = 0;
  static final int B = 1;
  static final int C = 2;
  static final int N = 3;

  /// Index of the first of the two contexts that end a run.
  static final int RUN = 365;

  /// Run-length orders (T.87 A.2.1, table of J).
  static final int[] RUN_ORDER = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private static final int MINIMUM_CORRECTION = -128;
  private static final int MAXIMUM_CORRECTION = 127;

  /// Contexts one after the other, four numbers each.
  final int[] values = new int[4 * 367];

  private final int reset;
  private final int scale;

  Contexts(JpegLsParameters parameters) {
    int start = Math.max(2, (parameters.range() + 32) / 64);
    for (int i = 0; i < values.length; i += 4) {
      values[i + A] = start;
      values[i + N] = 1;
    }
    reset = parameters.reset();
    scale = 2 * parameters.near() + 1;
  }

  /// Golomb parameter of a regular context, the smallest k with N·2^k ≥ A (A.5.1).
  static int golomb(int n, int a) {
    int k = Math.max(0, Integer.numberOfLeadingZeros(n) - Integer.numberOfLeadingZeros(a));
    return n << k < a ? k + 1 : k;
  }

  /// Takes an error into a regular context (A.6). `base` is four times the context's index.
  void update(int base, int error) {
    int a = values[base + A] + Math.abs(error);
    int b = values[base + B] + error * scale;
    int n = values[base + N];
    if (n == reset) {
      a >>= 1;
      b >>= 1;
      n >>= 1;
    }
    n++;
    if (b <= -n) {
      b = Math.max(b + n, 1 - n);
      values[base + C] = Math.max(values[base + C] - 1, MINIMUM_CORRECTION);
    } else if (b > 0) {
      b = Math.min(b - n, 0);
      values[base + C] = Math.min(values[base + C] + 1, MAXIMUM_CORRECTION);
    }
    values[base + A] = a;
    values[base + B] = b;
    values[base + N] = n;
  }

  /// Golomb parameter for the sample that ends a run (A.7.2); `type` 1 where both neighbours agree.
  int runGolomb(int type) {
    int base = 4 * (RUN + type);
    int n = values[base + N];
    return golomb(n, values[base + A] + (type == 1 ? n >> 1 : 0));
  }

  /// Takes the sample that ends a run into its context (A.7.2.2).
  void updateRun(int type, int mapped, int error) {
    int base = 4 * (RUN + type);
    if (error < 0) {
      values[base + B]++;
    }
    values[base + A] += (mapped + 1 - type) >> 1;
    if (values[base + N] == reset) {
      values[base + A] >>= 1;
      values[base + B] >>= 1;
      values[base + N] >>= 1;
    }
    values[base + N]++;
  }

  /// Whether a negative error at the end of a run has the odd code (A.7.2.1, `map`).
  boolean runMap(int type, int k) {
    int base = 4 * (RUN + type);
    return k != 0 || 2 * values[base + B] >= values[base + N];
  }
}
