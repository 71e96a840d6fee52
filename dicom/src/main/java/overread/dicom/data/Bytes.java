package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Byte order.
final class Bytes {
  private Bytes() {}

  /// A copy with the bytes of each unit reversed; a rest shorter than a unit stays as it is.
  static MemorySegment swapped(MemorySegment bytes, int unit) {
    if (unit == 1) {
      return bytes;
    }
    byte[] copy = bytes.toArray(ValueLayout.JAVA_BYTE);
    for (int at = 0; at + unit <= copy.length; at += unit) {
      for (int low = at, high = at + unit - 1; low < high; low++, high--) {
        byte moved = copy[low];
        copy[low] = copy[high];
        copy[high] = moved;
      }
    }
    return MemorySegment.ofArray(copy);
  }
}
