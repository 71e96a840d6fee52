package overread.dicom.image;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Stored values that stand for no image (Pixel Padding Value and its range limit, PS3.3
/// C.7.5.1.1.2).
record Padding(boolean present, long least, long greatest) {
  static Padding of(Attributes image) {
    int[] value = image.getInts(Tag.PIXEL_PADDING_VALUE);
    if (value.length == 0 || image.getInt(Tag.SAMPLES_PER_PIXEL, 1) != 1) {
      return new Padding(false, 0, 0);
    }
    boolean signed = image.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1;
    long first = number(value[0], signed);
    int[] limit = image.getInts(Tag.PIXEL_PADDING_RANGE_LIMIT);
    long second = limit.length == 0 ? first : number(limit[0], signed);
    return new Padding(true, Math.min(first, second), Math.max(first, second));
  }

  /// The element's VR follows the pixels, but a wrong one is often met.
  private static long number(int value, boolean signed) {
    return signed ? (short) value : value & 0xFFFF;
  }

  boolean contains(long stored) {
    return present && stored >= least && stored <= greatest;
  }
}
