package overread.dicom.seg;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import overread.dicom.data.DicomObject;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;

/// Samples of compressed frames. The last few decoded frames are kept: in a label map one frame
/// serves all segments.
final class DecodedFrameBytes implements FrameBytes {

  private static final int KEPT = 8;

  private final DicomObject object;
  private final int bitsPerSample;
  private final Map<Integer, MemorySegment> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  DecodedFrameBytes(DicomObject object, int bitsPerSample) {
    this.object = object;
    this.bitsPerSample = bitsPerSample;
  }

  @Override
  public synchronized MemorySegment bytes(int frame) throws IOException {
    MemorySegment known = kept.get(frame);
    if (known != null) {
      return known;
    }
    Frame decoded = Frames.decode(object, frame, Arena.ofAuto());
    kept.put(frame, decoded.samples());
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return decoded.samples();
  }

  @Override
  public long firstBit(int frame) {
    return 0;
  }

  @Override
  public int bitsPerSample() {
    return bitsPerSample;
  }
}
