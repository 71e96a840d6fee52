package overread.dicom.seg;

import java.lang.foreign.MemorySegment;

/// Samples as they lie in the object, all frames in one piece without padding between them.
record NativeFrameBytes(MemorySegment all, long samplesPerFrame, int bitsPerSample)
    implements FrameBytes {

  @Override
  public MemorySegment bytes(int frame) {
    return all;
  }

  @Override
  public long firstBit(int frame) {
    return samplesPerFrame * bitsPerSample * frame;
  }
}
