package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Deflated Image Frame Compression (PS3.5 A.4.13): an uncompressed frame through Deflate.
public final class DeflatedFrameDecoder implements FrameDecoder {
  @Override
  public Set<String> transferSyntaxes() {
    return Set.of("1.2.840.10008.1.2.8.1");
  }

  @Override
  public boolean memorySafe() {
    return true;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public void decode(MemorySegment encoded, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    int size = Math.toIntExact(NativeDecoder.storedBytes(format));
    byte[] raw = new byte[size];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(encoded.toArray(ValueLayout.JAVA_BYTE));
      int filled = 0;
      while (filled < size) {
        int count = inflater.inflate(raw, filled, size - filled);
        if (count == 0) {
          throw new ImageDecodingException("The deflated frame ends before the image does.");
        }
        filled += count;
      }
    } catch (DataFormatException e) {
      throw new ImageDecodingException("The deflated frame is damaged.", e);
    }
    new NativeDecoder().decode(MemorySegment.ofArray(raw), format, samples);
  }
}
