package overread.dicom.image.jpeg;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// Blocks of a sequential scan (T.81 F.2.2).
final class SequentialBlocks implements BlockCoder {
  private final JpegScan scan;
  private final int[] last;

  SequentialBlocks(JpegScan scan) {
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
    last[component] += bits.number(category(bits.symbol(scan.dc()[component])));
    out[offset] = (short) last[component];
    HuffmanTable table = scan.ac()[component];
    int k = 1;
    while (k < 64) {
      int symbol = bits.symbol(table);
      int size = symbol & 0xF;
      int run = symbol >> 4;
      if (size == 0) {
        if (run < 15) {
          return;
        }
        k += 16;
        continue;
      }
      k += run;
      if (k > 63) {
        throw new ImageDecodingException("A JPEG block has too many coefficients.");
      }
      out[offset + ZigZag.ORDER[k++]] = (short) bits.number(size);
    }
  }

  static int category(int symbol) throws ImageDecodingException {
    if (symbol > 16) {
      throw new ImageDecodingException("The JPEG data hold an impossible number.");
    }
    return symbol;
  }
}
