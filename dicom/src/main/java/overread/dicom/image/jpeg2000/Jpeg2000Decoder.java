package overread.dicom.image.jpeg2000;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;

/// Decodes JPEG 2000 frames (ITU-T T.800), High-Throughput ones (T.814) included, lossless and
/// lossy. The colour transform of the code stream is undone.
public final class Jpeg2000Decoder implements FrameDecoder {
  @Override
  public Set<String> transferSyntaxes() {
    return Set.of(
        "1.2.840.10008.1.2.4.90",
        "1.2.840.10008.1.2.4.91",
        "1.2.840.10008.1.2.4.201",
        "1.2.840.10008.1.2.4.202",
        "1.2.840.10008.1.2.4.203");
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
    Codestream codestream = Codestream.read(frame, format);
    ImageGrid grid = codestream.grid();
    int[][] channels = new int[grid.components()][format.framePixels()];
    TileDecoder tiles = new TileDecoder(grid);
    for (int tile = 0; tile < grid.tiles(); tile++) {
      tiles.decode(codestream.tile(tile), grid.tile(tile), channels);
    }
    SampleRows rows = new SampleRows(format, grid.precision(), samples);
    for (int row = 0; row < format.rows(); row++) {
      for (int c = 0; c < channels.length; c++) {
        rows.put(row, c, channels[c], row * format.columns());
      }
    }
  }
}
