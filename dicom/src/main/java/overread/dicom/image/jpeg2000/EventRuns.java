package overread.dicom.image.jpeg2000;

/// The adaptive run lengths of rare events (MEL, ITU-T T.814 clause 7.3.3).
final class EventRuns {
  private static final int[] EXPONENTS = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

  private final RawBits bits = new RawBits();
  private int state;
  private int zeros;
  private boolean one;

  /// @param last offset of the last byte; its low half, which belongs to another stream and is read
  ///   by nobody, is filled with ones
  void start(byte[] from, int first, int last) {
    from[last] |= 0xF;
    bits.start(from, first, last + 1);
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
    if (bits.bit() == 1) {
      zeros = 1 << exponent;
      state = Math.min(state + 1, EXPONENTS.length - 1);
      return;
    }
    for (int i = 0; i < exponent; i++) {
      zeros = zeros << 1 | bits.bit();
    }
    one = true;
    state = Math.max(state - 1, 0);
  }
}
