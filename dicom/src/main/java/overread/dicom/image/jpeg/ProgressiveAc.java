package overread.dicom.image.jpeg;

import overread.dicom.image.ImageDecodingException;

/// A band of AC coefficients of a progressive frame, first scan (T.81 G.1.2.2).
final class ProgressiveAc implements BlockCoder {
  private final JpegScan scan;

  /// Blocks still to come that have nothing more in the band.
  private int emptyBlocks;

  ProgressiveAc(JpegScan scan) {
    this.scan = scan;
  }

  @Override
  public void restart() {
    emptyBlocks = 0;
  }

  @Override
  public void block(ScanBits bits, int component, short[] out, int offset)
      throws ImageDecodingException {
    if (emptyBlocks > 0) {
      emptyBlocks--;
      return;
    }
    int k = scan.from();
    while (k <= scan.to()) {
      int symbol = bits.symbol(scan.ac()[component]);
      int size = symbol & 0xF;
      int run = symbol >> 4;
      if (size == 0) {
        if (run < 15) {
          emptyBlocks = (1 << run) + bits.take(run) - 1;
          return;
        }
        k += 16;
        continue;
      }
      k += run;
      if (k > scan.to()) {
        throw new ImageDecodingException("A JPEG block has too many coefficients.");
      }
      out[offset + ZigZag.ORDER[k++]] = (short) (bits.number(size) << scan.low());
    }
  }
}
