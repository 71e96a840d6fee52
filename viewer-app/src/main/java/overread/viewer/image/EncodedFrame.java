package overread.viewer.image;

import java.lang.foreign.MemorySegment;
import overread.dicom.image.PixelFormat;

/// One frame as it is stored or was sent. Closing gives back what holds the bytes.
///
/// @param release called once the bytes are no longer needed
public record EncodedFrame(
    MemorySegment bytes, PixelFormat format, String transferSyntaxUid, Runnable release)
    implements AutoCloseable {
  @Override
  public void close() {
    release.run();
  }
}
