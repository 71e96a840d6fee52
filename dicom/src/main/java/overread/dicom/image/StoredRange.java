package overread.dicom.image;

/// Least and greatest stored value of a frame, padding left out.
final class StoredRange {
  private StoredRange() {}

  static ValueRange of(Frame frame, Padding padding) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    PixelFormat format = frame.format();
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column++) {
        double value = frame.value(column, row);
        if (!Double.isFinite(value) || padding.contains((long) value)) {
          continue;
        }
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    return least <= greatest ? new ValueRange(least, greatest) : new ValueRange(0, 1);
  }
}
