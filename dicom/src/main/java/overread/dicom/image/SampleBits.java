package overread.dicom.image;

/// The bits of one sample that carry its value (PS3.5 8.1.1).
final class SampleBits {
  private SampleBits() {}

  /// The stored value in a raw sample: bits High Bit down to High Bit − Bits Stored + 1, as signed
  /// as the format says. For 32 unsigned bits the result is the bit pattern.
  static int value(int raw, PixelFormat format) {
    int left = 31 - Math.min(31, format.highBit());
    int right = 32 - Math.min(32, format.bitsStored());
    int top = raw << left;
    return format.signed() ? top >> right : top >>> right;
  }
}
