package overread.dicom.seg;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Answers what lies on a frame of a segmentation, from packed bits or samples of one or two bytes.
final class SegmentPixels {

  /// Asks for every sample that isn't zero, whatever its value.
  static final int ANY = -1;

  private static final ValueLayout.OfShort LITTLE_ENDIAN_SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final FrameBytes frames;
  private final int samplesPerFrame;

  SegmentPixels(FrameBytes frames, int samplesPerFrame) {
    this.frames = frames;
    this.samplesPerFrame = samplesPerFrame;
  }

  /// How many samples of a frame are `label`, or not zero.
  long count(int frame, int label) throws IOException {
    if (frames.bitsPerSample() == 1) {
      return PackedBits.count(frames.bytes(frame), frames.firstBit(frame), samplesPerFrame);
    }
    long count = 0;
    MemorySegment bytes = frames.bytes(frame);
    long first = frames.firstBit(frame) >>> 3;
    for (int i = 0; i < samplesPerFrame; i++) {
      int sample = sample(bytes, first, i);
      if (label == ANY ? sample != 0 : sample == label) {
        count++;
      }
    }
    return count;
  }

  /// One more than the largest value that a sample can have.
  int labels() {
    return 1 << frames.bitsPerSample();
  }

  /// Adds the number of samples of each value to `counts`, which has room for the largest.
  void histogram(int frame, long[] counts) throws IOException {
    if (frames.bitsPerSample() == 1) {
      long ones = count(frame, ANY);
      counts[1] += ones;
      counts[0] += samplesPerFrame - ones;
      return;
    }
    MemorySegment bytes = frames.bytes(frame);
    long first = frames.firstBit(frame) >>> 3;
    for (int i = 0; i < samplesPerFrame; i++) {
      counts[sample(bytes, first, i)]++;
    }
  }

  /// One bit a sample: set where it is `label`, or not zero.
  long[] words(int frame, int label) throws IOException {
    if (frames.bitsPerSample() == 1) {
      return PackedBits.words(frames.bytes(frame), frames.firstBit(frame), samplesPerFrame);
    }
    var words = new long[(samplesPerFrame + Long.SIZE - 1) >>> 6];
    MemorySegment bytes = frames.bytes(frame);
    long first = frames.firstBit(frame) >>> 3;
    for (int i = 0; i < samplesPerFrame; i++) {
      int sample = sample(bytes, first, i);
      if (label == ANY ? sample != 0 : sample == label) {
        words[i >>> 6] |= 1L << i;
      }
    }
    return words;
  }

  /// Each sample divided by `largest`.
  float[] fractions(int frame, int largest) throws IOException {
    var fractions = new float[samplesPerFrame];
    MemorySegment bytes = frames.bytes(frame);
    long first = frames.firstBit(frame) >>> 3;
    for (int i = 0; i < samplesPerFrame; i++) {
      fractions[i] = Math.min(1, (float) sample(bytes, first, i) / largest);
    }
    return fractions;
  }

  /// Past the end of a truncated object everything is zero.
  private int sample(MemorySegment bytes, long first, int index) {
    if (frames.bitsPerSample() == 8) {
      long at = first + index;
      return at < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF : 0;
    }
    long at = first + 2L * index;
    return at + 2 <= bytes.byteSize() ? bytes.get(LITTLE_ENDIAN_SHORT, at) & 0xFFFF : 0;
  }
}
