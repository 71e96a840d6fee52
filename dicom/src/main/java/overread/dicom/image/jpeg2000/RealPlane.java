package overread.dicom.image.jpeg2000;

/// Floating-point numbers and the irreversible 9-7 filter (ITU-T T.800 F.3.8.2).
final class RealPlane extends Plane {
  private static final float ALPHA = -1.586134342059924f;
  private static final float BETA = -0.052980118572961f;
  private static final float GAMMA = 0.882911075530934f;
  private static final float DELTA = 0.443506852043971f;
  private static final float K = 1.230174104914001f;
  /* 1 / K as the reference decoder rounds it; with more digits, samples come out one level away from
  those that other viewers show. */
  private static final float INVERSE_K = 1.625732422f / 2;

  private final float[] values;
  private final float[] signals;

  RealPlane(int width, int height) {
    super(width, height);
    values = new float[width * height];
    signals = new float[room()];
  }

  float value(int at) {
    return values[at];
  }

  @Override
  void put(int[] decoded, int blockWidth, int blockHeight, int left, int top, double step) {
    float half = (float) (step / 2);
    for (int y = 0; y < blockHeight; y++) {
      int from = y * blockWidth;
      int to = (top + y) * width() + left;
      for (int x = 0; x < blockWidth; x++) {
        int value = decoded[from + x];
        float magnitude = (value & Integer.MAX_VALUE) * half;
        values[to + x] = value < 0 ? -magnitude : magnitude;
      }
    }
  }

  @Override
  void invertLine(int at, int length, int low, int odd) {
    invert(at, 1, 1, length, low, odd);
  }

  @Override
  void invertColumns(int at, int count, int length, int low, int odd) {
    invert(at, count, width(), length, low, odd);
  }

  /// @param step between the coefficients of a signal
  private void invert(int at, int count, int step, int length, int low, int odd) {
    for (int i = 0; i < length; i++) {
      int to = place(i, low, odd) * count;
      float factor = length == 1 ? 1 : i < low ? K : INVERSE_K;
      for (int k = 0; k < count; k++) {
        signals[to + k] = factor * values[at + i * step + k];
      }
    }
    lift(length, odd, count);
    for (int i = 0; i < length; i++) {
      System.arraycopy(signals, i * count, values, at + i * step, count);
    }
  }

  private void lift(int length, int odd, int count) {
    if (length == 1) {
      for (int k = 0; odd == 1 && k < count; k++) {
        signals[k] /= 2;
      }
      return;
    }
    lift(length, odd, count, DELTA);
    lift(length, 1 - odd, count, GAMMA);
    lift(length, odd, count, BETA);
    lift(length, 1 - odd, count, ALPHA);
  }

  private void lift(int length, int first, int count, float factor) {
    for (int i = first; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        signals[here + k] -= factor * (signals[before + k] + signals[after + k]);
      }
    }
  }
}
