package overread.dicom.image.jpeg2000;

import java.util.List;

/// The inverse wavelet transform of a component (ITU-T T.800 annex F), in place. Before it, each
/// resolution holds the smaller one at its top left and its three subbands around; after it,
/// samples.
final class Wavelet {
  /// Columns that are transformed together.
  private static final int TOGETHER = 32;

  private static final float ALPHA = -1.586134342059924f;
  private static final float BETA = -0.052980118572961f;
  private static final float GAMMA = 0.882911075530934f;
  private static final float DELTA = 0.443506852043971f;
  private static final float K = 1.230174104914001f;
  /* 1 / K as the reference decoder rounds it; with more digits, samples come out one level away from
  those that other viewers show. */
  private static final float INVERSE_K = 1.625732422f / 2;

  private Wavelet() {}

  /// The 5-3 filter.
  ///
  /// @param resolutions what each covers, the smallest first
  static void reversible(int[] values, List<Area> resolutions) {
    int stride = resolutions.getLast().width();
    int longest = Math.max(stride, resolutions.getLast().height());
    int[] line = new int[longest * TOGETHER];
    for (int r = 1; r < resolutions.size(); r++) {
      Area area = resolutions.get(r);
      Area low = resolutions.get(r - 1);
      int width = area.width();
      int height = area.height();
      for (int y = 0; y < height; y++) {
        int at = y * stride;
        spread(values, at, 1, line, 1, width, low.width(), area.left() & 1, 1);
        liftOne(line, width, area.left() & 1);
        System.arraycopy(line, 0, values, at, width);
      }
      for (int x = 0; x < width; x += TOGETHER) {
        int count = Math.min(TOGETHER, width - x);
        spread(values, x, stride, line, count, height, low.height(), area.top() & 1, count);
        lift(line, height, area.top() & 1, count);
        for (int y = 0; y < height; y++) {
          System.arraycopy(line, y * count, values, y * stride + x, count);
        }
      }
    }
  }

  /// Puts low and high coefficients in turn. Coefficients lie `step` apart; `count` are taken from
  /// each place and put side by side.
  private static void spread(
      int[] from, int at, int step, int[] line, int gap, int length, int low, int odd, int count) {
    if (count == 1) {
      for (int i = 0, to = odd; i < low; i++, to += 2) {
        line[to] = from[at + i * step];
      }
      for (int i = low, to = 1 - odd; i < length; i++, to += 2) {
        line[to] = from[at + i * step];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      int to = i < low ? 2 * i + odd : 2 * (i - low) + 1 - odd;
      System.arraycopy(from, at + i * step, line, to * gap, count);
    }
  }

  /// F.3.8.1 on one signal.
  private static void liftOne(int[] line, int length, int odd) {
    if (length < 4) {
      lift(line, length, odd, 1);
      return;
    }
    if (odd == 0) {
      line[0] -= line[1] + 1 >> 1;
    }
    for (int i = 2 - odd; i < length - 1; i += 2) {
      line[i] -= line[i - 1] + line[i + 1] + 2 >> 2;
    }
    int last = length - 1;
    if ((last & 1) == odd) {
      line[last] -= line[last - 1] + 1 >> 1;
    }
    if (odd == 1) {
      line[0] += line[1];
    }
    for (int i = 1 + odd; i < length - 1; i += 2) {
      line[i] += line[i - 1] + line[i + 1] >> 1;
    }
    if ((last & 1) != odd) {
      line[last] += line[last - 1];
    }
  }

  /// F.3.8.1 on `count` signals side by side; `odd` tells whether they begin at an odd place.
  private static void lift(int[] line, int length, int odd, int count) {
    if (length == 1) {
      for (int k = 0; odd == 1 && k < count; k++) {
        line[k] >>= 1;
      }
      return;
    }
    for (int i = odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        line[here + k] -= line[before + k] + line[after + k] + 2 >> 2;
      }
    }
    for (int i = 1 - odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        line[here + k] += line[before + k] + line[after + k] >> 1;
      }
    }
  }

  /// The 9-7 filter.
  ///
  /// @param resolutions what each covers, the smallest first
  static void irreversible(float[] values, List<Area> resolutions) {
    int stride = resolutions.getLast().width();
    int longest = Math.max(stride, resolutions.getLast().height());
    float[] line = new float[longest * TOGETHER];
    for (int r = 1; r < resolutions.size(); r++) {
      Area area = resolutions.get(r);
      Area low = resolutions.get(r - 1);
      int width = area.width();
      int height = area.height();
      for (int y = 0; y < height; y++) {
        int at = y * stride;
        spread(values, at, 1, line, width, low.width(), area.left() & 1, 1);
        lift(line, width, area.left() & 1, 1);
        System.arraycopy(line, 0, values, at, width);
      }
      for (int x = 0; x < width; x += TOGETHER) {
        int count = Math.min(TOGETHER, width - x);
        spread(values, x, stride, line, height, low.height(), area.top() & 1, count);
        lift(line, height, area.top() & 1, count);
        for (int y = 0; y < height; y++) {
          System.arraycopy(line, y * count, values, y * stride + x, count);
        }
      }
    }
  }

  private static void spread(
      float[] from, int at, int step, float[] line, int length, int low, int odd, int count) {
    for (int i = 0; i < length; i++) {
      int to = (i < low ? 2 * i + odd : 2 * (i - low) + 1 - odd) * count;
      float factor = length == 1 ? 1 : i < low ? K : INVERSE_K;
      for (int k = 0; k < count; k++) {
        line[to + k] = factor * from[at + i * step + k];
      }
    }
  }

  /// F.3.8.2.
  private static void lift(float[] line, int length, int odd, int count) {
    if (length == 1) {
      for (int k = 0; odd == 1 && k < count; k++) {
        line[k] /= 2;
      }
      return;
    }
    step(line, length, odd, count, DELTA);
    step(line, length, 1 - odd, count, GAMMA);
    step(line, length, odd, count, BETA);
    step(line, length, 1 - odd, count, ALPHA);
  }

  private static void step(float[] line, int length, int first, int count, float factor) {
    for (int i = first; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        line[here + k] -= factor * (line[before + k] + line[after + k]);
      }
    }
  }
}
