package overread.dicom.seg;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/// The decoded samples of a segmentation's frames, frame by frame, counted from 0.
interface FrameBytes {

  /// Bytes that hold the frame; for single-bit samples it may begin inside a byte.
  MemorySegment bytes(int frame) throws IOException;

  /// The frame's first bit in these bytes.
  long firstBit(int frame);

  /// 1, 8 or 16.
  int bitsPerSample();
}
