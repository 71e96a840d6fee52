package overread.dicom.image.jpegls;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;

/// Decodes the lines of one scan, restart interval after restart interval.
final class ScanReader {
  private final byte[] data;
  private final JpegLsParameters parameters;
  private final SampleRows target;
  private final int rows;
  private final int width;
  private final int[] components;
  private final int restartLines;
  private final byte[] gradients;
  private int offset;
  private boolean complete = true;

  /// Two lines for each component, one sample of border at either side.
  private int[][] above;

  private int[][] line;

  ScanReader(
      JpegLsStream stream, JpegLsParameters parameters, PixelFormat format, SampleRows target) {
    this.data = stream.data();
    this.parameters = parameters;
    this.target = target;
    rows = format.rows();
    width = format.columns();
    components = stream.scanComponents();
    restartLines = stream.restartLines();
    gradients = Gradients.table(parameters);
    offset = stream.dataOffset();
    above = new int[components.length][width + 2];
    line = new int[components.length][width + 2];
  }

  /// Reads all lines; returns the offset behind the coded data.
  int read() throws ImageDecodingException {
    int interval = restartLines == 0 ? rows : restartLines;
    try {
      for (int from = 0; from < rows; from += interval) {
        if (from > 0) {
          passRestartMarker();
        }
        readInterval(from, Math.min(rows, from + interval));
      }
    } catch (IndexOutOfBoundsException e) {
      // the bit buffer ends 64 bits behind the last coded bit
      throw endsEarly(e);
    }
    return offset;
  }

  /// The offset behind the coded data that were read.
  int offset() {
    return offset;
  }

  /// Whether no more than padding was left behind the last sample of every interval.
  boolean complete() {
    return complete;
  }

  private void readInterval(int from, int to) throws ImageDecodingException {
    CodedBits bits = CodedBits.of(data, offset);
    ScanSamples scan = new ScanSamples(parameters, gradients, bits, components.length);
    for (int[] values : line) {
      Arrays.fill(values, 0);
    }
    for (int[] values : above) {
      Arrays.fill(values, 0);
    }
    for (int row = from; row < to; row++) {
      int[][] last = line;
      line = above;
      above = last;
      for (int c = 0; c < components.length; c++) {
        above[c][width + 1] = above[c][width];
        line[c][0] = above[c][1];
      }
      if (parameters.interleave() == 2) {
        SampleLine.decode(scan, above, line, width);
      } else {
        for (int c = 0; c < components.length; c++) {
          if (parameters.plain()) {
            PlainLine.decode(scan, above[c], line[c], width, c);
          } else {
            SampleLine.decode(scan, above[c], line[c], width, c);
          }
        }
      }
      if (scan.position > bits.length) {
        throw endsEarly(null);
      }
      for (int c = 0; c < components.length; c++) {
        target.put(row, components[c], line[c], 1);
      }
    }
    complete &= bits.length - scan.position < 16;
    offset = bits.next;
  }

  private void passRestartMarker() throws ImageDecodingException {
    if (offset + 1 >= data.length || (data[offset + 1] & 0xF8) != 0xD0) {
      throw new ImageDecodingException("A restart marker of the JPEG-LS stream is missing.");
    }
    offset += 2;
  }

  private static ImageDecodingException endsEarly(@Nullable Throwable cause) {
    String message = "The JPEG-LS stream ends before the image does.";
    return cause == null
        ? new ImageDecodingException(message)
        : new ImageDecodingException(message, cause);
  }
}
