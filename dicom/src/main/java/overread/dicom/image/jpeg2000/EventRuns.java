package overread.dicom.image.jpeg2000;

/// The adaptive run lengths of rare events (MEL, ITU-T T.814 clause 7.3.3).
final class EventRuns {
  private static final int[] EXPONENTS = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

  private byte[] bytes = {};
  private int position;
  private int end;
  private int current;
  private int left;
  private int state;
  private int zeros;
  private boolean one;

  /// @param last offset of the last byte, whose low half belongs to another stream
  void start(byte[] from, int first, int last) {
    bytes = from;
    position = first;
    end = last;
    current = 0;
    left = 0;
    state = 0;
    zeros = 0;
    one = false;
  }

  /// Whether the next event occurs.
  boolean occurs() {
    if (zeros == 0 && !one) {
      readRun();
    }
    if (zeros > 0) {
      zeros--;
      return false;
    }
    one = false;
    return true;
  }

  private void readRun() {
    int exponent = EXPONENTS[state];
    if (bit() == 1) {
      zeros = 1 << exponent;
      state = Math.min(state + 1, EXPONENTS.length - 1);
      return;
    }
    for (int i = 0; i < exponent; i++) {
      zeros = zeros << 1 | bit();
    }
    one = true;
    state = Math.max(state - 1, 0);
  }

  private int bit() {
    if (left == 0) {
      left = current == 0xFF ? 7 : 8;
      current = position > end ? 0xFF : bytes[position] & 0xFF;
      if (position == end) {
        current |= 0xF;
      }
      position++;
    }
    left--;
    return current >> left & 1;
  }
}
