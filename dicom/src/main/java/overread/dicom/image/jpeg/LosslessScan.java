package overread.dicom.image.jpeg;

import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.SampleRows;

/// Decodes a lossless scan (T.81 annex H): differences from one of seven predictions.
final class LosslessScan {
  private final JpegScan scan;
  private final byte[] data;
  private final SampleRows target;
  private final int rows;
  private final int columns;
  private final int start;
  private final int shift;
  private ScanBits bits;

  LosslessScan(JpegHeader header, JpegScan scan, byte[] data, SampleRows target)
      throws ImageDecodingException {
    this.scan = scan;
    this.data = data;
    this.target = target;
    rows = header.rows();
    columns = header.columns();
    shift = scan.low();
    if (scan.from() < 1 || scan.from() > 7 || shift >= header.precision()) {
      throw new ImageDecodingException("The lossless JPEG scan has an illegal predictor or shift.");
    }
    for (JpegComponent component : scan.components()) {
      if (component.columns() != columns || component.rows() != rows) {
        throw new ImageDecodingException("Subsampled lossless JPEG is not supported.");
      }
    }
    if (scan.restart() % columns != 0) {
      throw new ImageDecodingException("A lossless JPEG restart interval is not of whole lines.");
    }
    start = 1 << (header.precision() - shift - 1);
    bits = ScanBits.of(data, scan.offset());
  }

  /// Reads all lines; returns the offset behind the coded data.
  int read() throws ImageDecodingException {
    int count = scan.components().size();
    int interval = scan.restart() == 0 ? rows : scan.restart() / columns;
    int[][] above = new int[count][columns];
    int[][] line = new int[count][columns];
    for (int row = 0; row < rows; row++) {
      boolean first = row % interval == 0;
      if (first && row > 0) {
        bits = Restart.next(bits, data);
      }
      int[][] last = line;
      line = above;
      above = last;
      if (count == 1) {
        single(above[0], line[0], first);
      } else {
        interleaved(above, line, first);
      }
      bits.check();
      for (int c = 0; c < count; c++) {
        int[] shown = line[c];
        if (shift > 0) {
          // the line above has served its turn
          shown = above[c];
          scale(line[c], shown);
        }
        target.put(row, scan.components().get(c).index(), shown, 0);
      }
    }
    return bits.next;
  }

  private void scale(int[] line, int[] scaled) {
    for (int x = 0; x < columns; x++) {
      scaled[x] = line[x] << shift;
    }
  }

  private void single(int[] above, int[] line, boolean first) throws ImageDecodingException {
    ScanBits in = bits;
    HuffmanTable table = scan.dc()[0];
    short[] direct = table.direct;
    byte[] bytes = in.bytes;
    int predictor = first ? 1 : scan.from();
    int position = in.position;
    int ra = first ? start : above[0];
    int rc = ra;
    for (int x = 0; x < columns; x++) {
      long word = (long) ScanBits.LONG.get(bytes, position >>> 3) << (position & 7);
      int entry = direct[(int) (word >>> (64 - HuffmanTable.DIRECT))];
      if (entry == 0) {
        entry = known(table.word(word));
      }
      int length = entry >>> 8;
      int category = entry & 0xFF;
      position += length;
      int difference = 0;
      if (category > 0 && category < 16) {
        // negative numbers lack their highest bit
        int raw = (int) (word << length >>> (64 - category));
        int negative = raw - (1 << category) + 1;
        difference = raw >>> (category - 1) == 0 ? negative : raw;
        position += category;
      } else if (category >= 16) {
        difference = 1 << 15;
      }
      int rb = above[x];
      int predicted = x == 0 ? ra : prediction(predictor, ra, rb, rc);
      ra = (predicted + difference) & 0xFFFF;
      rc = rb;
      line[x] = ra;
    }
    in.position = position;
  }

  private static int known(int word) throws ImageDecodingException {
    if (word >>> 8 > 16) {
      throw new ImageDecodingException("The JPEG data hold a code that their table lacks.");
    }
    return word;
  }

  private void interleaved(int[][] above, int[][] line, boolean first)
      throws ImageDecodingException {
    int predictor = first ? 1 : scan.from();
    for (int x = 0; x < columns; x++) {
      for (int c = 0; c < line.length; c++) {
        int category = bits.symbol(scan.dc()[c]);
        int difference = category < 16 ? bits.number(category) : 1 << 15;
        int predicted;
        if (x == 0) {
          predicted = first ? start : above[c][0];
        } else {
          predicted = prediction(predictor, line[c][x - 1], above[c][x], above[c][x - 1]);
        }
        line[c][x] = (predicted + difference) & 0xFFFF;
      }
    }
  }

  private static int prediction(int predictor, int ra, int rb, int rc) {
    return switch (predictor) {
      case 1 -> ra;
      case 2 -> rb;
      case 3 -> rc;
      case 4 -> ra + rb - rc;
      case 5 -> ra + ((rb - rc) >> 1);
      case 6 -> rb + ((ra - rc) >> 1);
      default -> (ra + rb) >> 1;
    };
  }
}
