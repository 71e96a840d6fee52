package overread.dicom.image.jpeg2000;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;

/// Decodes JPEG 2000 frames (ITU-T T.800) through the JJ2000 decoder, the one class that knows it
/// besides [Jj2000Image]. The colour transform of the code stream is undone.
///
/// JJ2000 reports damage in any way, errors and `ThreadDeath` included; here all of it becomes an
/// [ImageDecodingException].
public final class Jpeg2000Decoder implements FrameDecoder {
  @Override
  public Set<String> transferSyntaxes() {
    return Set.of("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91");
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
    byte[] frame = encoded.toArray(ValueLayout.JAVA_BYTE);
    Codestream codestream = Codestream.of(frame, format);
    if (codestream.highThroughput()) {
      throw new ImageDecodingException(
          "The frame is High-Throughput JPEG 2000, which its transfer syntax does not say.");
    }
    codestream.checkTileParts(frame);
    int[][] channels = channels(frame, codestream, format);
    SampleRows rows = new SampleRows(format, codestream.precision(), samples);
    for (int row = 0; row < format.rows(); row++) {
      for (int c = 0; c < channels.length; c++) {
        rows.put(row, c, channels[c], row * format.columns());
      }
    }
  }

  private static int[][] channels(byte[] frame, Codestream codestream, PixelFormat format)
      throws ImageDecodingException {
    try {
      return Jj2000Image.decode(frame, codestream, format);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw new ImageDecodingException("The JPEG 2000 code stream is damaged.", e);
    }
  }
}
