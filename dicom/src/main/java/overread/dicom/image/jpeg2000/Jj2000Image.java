package overread.dicom.image.jpeg2000;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReadParamJava;
import java.awt.Point;
import java.io.IOException;
import jj2000.j2k.codestream.HeaderInfo;
import jj2000.j2k.codestream.reader.BitstreamReaderAgent;
import jj2000.j2k.codestream.reader.HeaderDecoder;
import jj2000.j2k.decoder.DecoderSpecs;
import jj2000.j2k.image.DataBlk;
import jj2000.j2k.image.DataBlkFloat;
import jj2000.j2k.image.DataBlkInt;
import jj2000.j2k.image.invcomptransf.InvCompTransf;
import jj2000.j2k.util.FacilityManager;
import jj2000.j2k.wavelet.synthesis.InverseWT;
import overread.dicom.image.PixelFormat;

/// JJ2000's decoding stages for one code stream, down to the inverse wavelet transform, tile by
/// tile. Colour transform, rounding and level shift are ours ([TileSamples]): JJ2000 rounds
/// negative values to the wrong side.
final class Jj2000Image {
  static {
    FacilityManager.registerMsgLogger(null, new SilentLogger());
  }

  private final Codestream codestream;
  private final PixelFormat format;
  private final DecoderSpecs specs;
  private final InverseWT wavelet;

  private Jj2000Image(byte[] frame, Codestream codestream, PixelFormat format) throws IOException {
    this.codestream = codestream;
    this.format = format;
    byte[] counted = TileParts.counted(frame, codestream.offset());
    QuietInput in = new QuietInput(counted, codestream.offset());
    J2KImageReadParamJava parameters = new J2KImageReadParamJava();
    HeaderInfo info = new HeaderInfo();
    HeaderDecoder header = new PackedHeaders(in, parameters, info);
    specs = header.getDecoderSpecs();
    int[] depths = new int[format.samplesPerPixel()];
    for (int c = 0; c < depths.length; c++) {
      depths[c] = header.getOriginalBitDepth(c);
    }
    BitstreamReaderAgent reader =
        BitstreamReaderAgent.createInstance(in, header, parameters, specs, false, info);
    in.beginPackets();
    var entropy = header.createEntropyDecoder(reader, parameters);
    var roi = header.createROIDeScaler(entropy, parameters, specs);
    wavelet = InverseWT.createInstance(header.createDequantizer(roi, depths, specs), specs);
    wavelet.setImgResLevel(reader.getImgRes());
  }

  /// Samples of each component, row after row, as signed as the code stream says.
  static int[][] decode(byte[] frame, Codestream codestream, PixelFormat format)
      throws IOException {
    return new Jj2000Image(frame, codestream, format).decode();
  }

  private int[][] decode() {
    int[][] channels = new int[format.samplesPerPixel()][format.framePixels()];
    Point tiles = wavelet.getNumTiles(null);
    for (int y = 0; y < tiles.y; y++) {
      for (int x = 0; x < tiles.x; x++) {
        wavelet.setTile(x, y);
        tile(channels);
      }
    }
    return channels;
  }

  private void tile(int[][] channels) {
    int tile = wavelet.getTileIdx();
    DataBlk[] blocks = new DataBlk[channels.length];
    for (int c = 0; c < channels.length; c++) {
      blocks[c] = block(tile, c);
    }
    boolean transformed =
        channels.length >= 3 && ((Integer) specs.cts.getTileDef(tile)) != InvCompTransf.NONE;
    int left = wavelet.getCompULX(0) - wavelet.getImgULX();
    int top = wavelet.getCompULY(0) - wavelet.getImgULY();
    if (left < 0
        || top < 0
        || left + blocks[0].w > format.columns()
        || top + blocks[0].h > format.rows()) {
      throw new IllegalStateException("a tile outside the image");
    }
    TileSamples samples = new TileSamples(codestream.precision(), codestream.signed(), transformed);
    for (int y = 0; y < blocks[0].h; y++) {
      samples.line(blocks, y, channels, (top + y) * format.columns() + left);
    }
  }

  private DataBlk block(int tile, int component) {
    int width = wavelet.getTileCompWidth(tile, component);
    int height = wavelet.getTileCompHeight(tile, component);
    DataBlk block =
        specs.wfs.isReversible(tile, component)
            ? new DataBlkInt(0, 0, width, height)
            : new DataBlkFloat(0, 0, width, height);
    do {
      block = wavelet.getInternCompData(block, component);
    } while (block.progressive);
    return block;
  }
}
