package overread.dicom.image.jpeg2000;

/// A rectangle of samples: left and top inclusive, right and bottom exclusive.
record Area(int left, int top, int right, int bottom) {
  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }

  Area intersect(long otherLeft, long otherTop, long otherRight, long otherBottom) {
    return new Area(
        (int) Math.max(left, otherLeft),
        (int) Math.max(top, otherTop),
        (int) Math.min(right, otherRight),
        (int) Math.min(bottom, otherBottom));
  }

  /// The samples of a resolution so many halvings below (ITU-T T.800 B-14).
  Area reduced(int halvings) {
    return band(halvings, 0, 0);
  }

  /// The coefficients of a subband (ITU-T T.800 B-15).
  ///
  /// @param level of the decomposition
  /// @param highAcross 1 where the subband holds high frequencies along lines, else 0
  /// @param highDown the same down columns
  Area band(int level, int highAcross, int highDown) {
    return new Area(
        halved(left, level, highAcross),
        halved(top, level, highDown),
        halved(right, level, highAcross),
        halved(bottom, level, highDown));
  }

  private static int halved(int value, int level, int high) {
    long offset = level == 0 ? 0 : (long) high << (level - 1);
    return (int) ceilShift(value - offset, level);
  }

  /// value / 2^shift, rounded up.
  static long ceilShift(long value, int shift) {
    return (value + (1L << shift) - 1) >> shift;
  }
}
