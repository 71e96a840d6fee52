package overread.dicom.image.jpeg2000;

/// Whole numbers and the reversible 5-3 filter (ITU-T T.800 F.3.8.1).
final class WholePlane extends Plane {
  private final int[] values;
  private final int[] signals;

  WholePlane(int width, int height) {
    super(width, height);
    values = new int[width * height];
    signals = new int[room()];
  }

  int value(int at) {
    return values[at];
  }

  @Override
  void put(int[] decoded, int blockWidth, int blockHeight, int left, int top, double step) {
    for (int y = 0; y < blockHeight; y++) {
      int from = y * blockWidth;
      int to = (top + y) * width() + left;
      for (int x = 0; x < blockWidth; x++) {
        int value = decoded[from + x];
        int magnitude = (value & Integer.MAX_VALUE) >> 1;
        values[to + x] = value < 0 ? -magnitude : magnitude;
      }
    }
  }

  @Override
  void invertLine(int at, int length, int low, int odd) {
    for (int i = 0, to = odd; i < low; i++, to += 2) {
      signals[to] = values[at + i];
    }
    for (int i = low, to = 1 - odd; i < length; i++, to += 2) {
      signals[to] = values[at + i];
    }
    if (length < 4) {
      lift(length, odd, 1);
    } else {
      liftOne(length, odd);
    }
    System.arraycopy(signals, 0, values, at, length);
  }

  @Override
  void invertColumns(int at, int count, int length, int low, int odd) {
    for (int i = 0; i < length; i++) {
      System.arraycopy(values, at + i * width(), signals, place(i, low, odd) * count, count);
    }
    lift(length, odd, count);
    for (int i = 0; i < length; i++) {
      System.arraycopy(signals, i * count, values, at + i * width(), count);
    }
  }

  /// One signal of four values or more.
  private void liftOne(int length, int odd) {
    int[] line = signals;
    int last = length - 1;
    if (odd == 0) {
      line[0] -= line[1] + 1 >> 1;
    }
    for (int i = 2 - odd; i < last; i += 2) {
      line[i] -= line[i - 1] + line[i + 1] + 2 >> 2;
    }
    if ((last & 1) == odd) {
      line[last] -= line[last - 1] + 1 >> 1;
    }
    if (odd == 1) {
      line[0] += line[1];
    }
    for (int i = 1 + odd; i < last; i += 2) {
      line[i] += line[i - 1] + line[i + 1] >> 1;
    }
    if ((last & 1) != odd) {
      line[last] += line[last - 1];
    }
  }

  /// So many signals side by side.
  private void lift(int length, int odd, int count) {
    if (length == 1) {
      for (int k = 0; odd == 1 && k < count; k++) {
        signals[k] >>= 1;
      }
      return;
    }
    for (int i = odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        signals[here + k] -= signals[before + k] + signals[after + k] + 2 >> 2;
      }
    }
    for (int i = 1 - odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : i + 1) * count;
      int after = (i < length - 1 ? i + 1 : i - 1) * count;
      int here = i * count;
      for (int k = 0; k < count; k++) {
        signals[here + k] += signals[before + k] + signals[after + k] >> 1;
      }
    }
  }
}
