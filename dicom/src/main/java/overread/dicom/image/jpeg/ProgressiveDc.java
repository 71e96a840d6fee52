package overread.dicom.image.jpeg;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// DC coefficients of a progressive frame, first scan and refinements (T.81 G.1.2.1).
final class ProgressiveDc implements BlockCoder {
  private final JpegScan scan;
  private final int[] last;

  ProgressiveDc(JpegScan scan) {
    this.scan = scan;
    last = new int[scan.components().size()];
  }

  @Override
  public void restart() {
    Arrays.fill(last, 0);
  }

  @Override
  public void block(ScanBits bits, int component, short[] out, int offset)
      throws ImageDecodingException {
    if (scan.high() > 0) {
      out[offset] |= (short) (bits.take(1) << scan.low());
      return;
    }
    int symbol = bits.symbol(scan.dc()[component]);
    last[component] += bits.number(SequentialBlocks.category(symbol));
    out[offset] = (short) (last[component] << scan.low());
  }
}
