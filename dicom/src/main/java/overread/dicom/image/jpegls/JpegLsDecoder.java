package overread.dicom.image.jpegls;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.Set;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;

/// Decodes JPEG-LS frames (ITU-T T.87), lossless and near-lossless, every interleave, 2 to 16 bits.
public final class JpegLsDecoder implements FrameDecoder {
  private static final int LONGEST = 1 << 28;

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81");
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
    if (encoded.byteSize() >= LONGEST) {
      throw new ImageDecodingException("A JPEG-LS frame of more than 256 MB is not supported.");
    }
    JpegLsStream stream = new JpegLsStream(encoded.toArray(ValueLayout.JAVA_BYTE), format);
    boolean[] done = new boolean[format.samplesPerPixel()];
    int missing = done.length;
    while (missing > 0) {
      JpegLsParameters parameters = stream.nextScan();
      for (int component : stream.scanComponents()) {
        if (done[component]) {
          throw new ImageDecodingException("A JPEG-LS component comes twice.");
        }
        done[component] = true;
        missing--;
      }
      SampleRows rows = new SampleRows(format, stream.precision(), samples);
      stream.moveTo(read(stream, parameters, format, rows));
    }
  }

  /// Some encoders take other default thresholds for samples of few bits; a scan that can't be read
  /// to its very end is theirs if they can.
  private static int read(
      JpegLsStream stream, JpegLsParameters parameters, PixelFormat format, SampleRows rows)
      throws ImageDecodingException {
    Optional<JpegLsParameters> older = parameters.older();
    ScanReader reader = new ScanReader(stream, parameters, format, rows);
    if (older.isEmpty()) {
      return reader.read();
    }
    if (complete(reader)) {
      return reader.offset();
    }
    ScanReader second = new ScanReader(stream, older.get(), format, rows);
    return complete(second)
        ? second.offset()
        : new ScanReader(stream, parameters, format, rows).read();
  }

  private static boolean complete(ScanReader reader) {
    try {
      reader.read();
      return reader.complete();
    } catch (ImageDecodingException e) {
      return false;
    }
  }
}
