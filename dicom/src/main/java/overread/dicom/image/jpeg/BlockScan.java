package overread.dicom.image.jpeg;

import java.util.List;
import overread.dicom.image.ImageDecodingException;

/// Walks over the blocks of a scan in coded order (T.81 A.2): units of all components, or the rows
/// of one.
final class BlockScan {
  private final JpegHeader header;
  private final JpegScan scan;
  private final byte[] data;
  private final List<Blocks> blocks;
  private final BlockCoder coder;
  private ScanBits bits;
  private int untilRestart;

  /// @param blocks of all components of the frame
  BlockScan(JpegHeader header, JpegScan scan, byte[] data, List<Blocks> blocks)
      throws ImageDecodingException {
    this.header = header;
    this.scan = scan;
    this.data = data;
    this.blocks = scan.components().stream().map(c -> blocks.get(c.index())).toList();
    coder = BlockCoder.of(header, scan);
    bits = ScanBits.of(data, scan.offset());
    untilRestart = scan.restart() == 0 ? Integer.MAX_VALUE : scan.restart();
  }

  /// Decodes all blocks; returns the offset behind the coded data.
  int read() throws ImageDecodingException {
    if (blocks.size() == 1) {
      Blocks only = blocks.getFirst();
      for (int row = 0; row < only.rows; row++) {
        for (int column = 0; column < only.columns; column++) {
          unit();
          coder.block(bits, 0, only.coefficients, only.at(column, row));
        }
        bits.check();
      }
      return bits.next;
    }
    int unitColumns = JpegHeader.ceilDiv(header.columns(), 8 * header.widestSampling());
    int unitRows = JpegHeader.ceilDiv(header.rows(), 8 * header.highestSampling());
    for (int row = 0; row < unitRows; row++) {
      for (int column = 0; column < unitColumns; column++) {
        unit();
        for (int c = 0; c < blocks.size(); c++) {
          unitBlocks(c, column, row);
        }
      }
      bits.check();
    }
    return bits.next;
  }

  private void unitBlocks(int c, int column, int row) throws ImageDecodingException {
    Blocks of = blocks.get(c);
    int wide = of.component.horizontal();
    int high = of.component.vertical();
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        coder.block(bits, c, of.coefficients, of.at(column * wide + x, row * high + y));
      }
    }
  }

  private void unit() throws ImageDecodingException {
    if (untilRestart == 0) {
      bits = Restart.next(bits, data);
      coder.restart();
      untilRestart = scan.restart();
    }
    untilRestart--;
  }
}
