package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The order of the two words of a 32-bit sample in big-endian Pixel Data of VR OW. OW is a string
/// of 16-bit words (PS3.5 section 6.2), so changing the byte order leaves the low word first; but
/// some writers reverse all four bytes.
final class WordOrder {
  private static final int MOST = 1 << 16;
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private WordOrder() {}

  /// Whether samples whose words are exchanged differ from their neighbours far less: noise in the
  /// high word where a picture should be tells that it is the low one.
  ///
  /// @param bytes samples with the bytes of each word in little-endian order
  /// @param stride samples from one of a channel to the next
  static boolean exchanged(MemorySegment bytes, int stride) {
    double asStored = 0;
    double exchanged = 0;
    long samples = Math.min(MOST, bytes.byteSize() / 4);
    for (long i = stride; i < samples; i++) {
      int last = bytes.get(INT, 4 * (i - stride));
      int here = bytes.get(INT, 4 * i);
      asStored += difference(last, here);
      exchanged += difference(Integer.rotateLeft(last, 16), Integer.rotateLeft(here, 16));
    }
    return 2 * exchanged < asStored;
  }

  private static double difference(int one, int other) {
    return Math.abs((double) one - other);
  }

  /// A copy with the words of each sample exchanged.
  static MemorySegment exchange(MemorySegment bytes) {
    byte[] copy = bytes.toArray(ValueLayout.JAVA_BYTE);
    MemorySegment samples = MemorySegment.ofArray(copy);
    for (int at = 0; at + 4 <= copy.length; at += 4) {
      samples.set(INT, at, Integer.rotateLeft(samples.get(INT, at), 16));
    }
    return samples;
  }
}
