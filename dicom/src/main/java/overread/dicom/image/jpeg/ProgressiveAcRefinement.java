package overread.dicom.image.jpeg;

import overread.dicom.image.ImageDecodingException;

/// One more bit for a band of AC coefficients of a progressive frame (T.81 G.1.2.3).
final class ProgressiveAcRefinement implements BlockCoder {
  private final JpegScan scan;
  private int emptyBlocks;

  ProgressiveAcRefinement(JpegScan scan) {
    this.scan = scan;
  }

  @Override
  public void restart() {
    emptyBlocks = 0;
  }

  @Override
  public void block(ScanBits bits, int component, short[] out, int offset)
      throws ImageDecodingException {
    int k = scan.from();
    while (k <= scan.to() && emptyBlocks == 0) {
      int symbol = bits.symbol(scan.ac()[component]);
      int size = symbol & 0xF;
      int run = symbol >> 4;
      int found = 0;
      if (size == 0) {
        if (run < 15) {
          emptyBlocks = (1 << run) + bits.take(run);
          break;
        }
      } else {
        found = (bits.take(1) == 1 ? 1 : -1) << scan.low();
      }
      k = refine(bits, out, offset, k, run);
      if (found != 0) {
        if (k > scan.to()) {
          throw new ImageDecodingException("A JPEG block has too many coefficients.");
        }
        out[offset + ZigZag.ORDER[k]] = (short) found;
      }
      k++;
    }
    if (emptyBlocks > 0) {
      refine(bits, out, offset, k, 64);
      emptyBlocks--;
    }
  }

  /// Gives every coefficient that is not zero its bit, up to the place behind a run of zeros.
  private int refine(ScanBits bits, short[] out, int offset, int from, int zeros) {
    int left = zeros;
    int k = from;
    for (; k <= scan.to(); k++) {
      int at = offset + ZigZag.ORDER[k];
      if (out[at] == 0) {
        if (left-- == 0) {
          return k;
        }
      } else if (bits.take(1) == 1) {
        int bit = 1 << scan.low();
        if ((Math.abs(out[at]) & bit) == 0) {
          out[at] += (short) (out[at] > 0 ? bit : -bit);
        }
      }
    }
    return k;
  }
}
