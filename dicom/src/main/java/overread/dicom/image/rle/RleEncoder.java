package overread.dicom.image.rle;

import java.io.ByteArrayOutputStream;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;

/// Encodes frames as RLE Lossless (PS3.5 annex G), every row by itself, for any samples of whole
/// bytes.
public final class RleEncoder {
  private static final int HEADER = 64;

  private RleEncoder() {}

  /// One frame as an RLE stream of even length.
  public static byte[] encode(Frame frame) {
    PixelFormat format = frame.format();
    int size = format.bytesPerSample();
    int count = size * format.samplesPerPixel();
    if (count > 15 || format.bitsAllocated() == 1) {
      throw new IllegalArgumentException("RLE takes at most 15 whole bytes a pixel.");
    }
    byte[] samples = frame.bytes();
    ByteArrayOutputStream body = new ByteArrayOutputStream(samples.length / 2);
    byte[] header = new byte[HEADER];
    header[0] = (byte) count;
    byte[] row = new byte[format.columns()];
    for (int segment = 0; segment < count; segment++) {
      u32(header, 4 + 4 * segment, HEADER + body.size());
      int at = segment / size * size + size - 1 - segment % size;
      for (int r = 0; r < format.rows(); r++) {
        for (int i = 0; i < row.length; i++, at += count) {
          row[i] = samples[at];
        }
        pack(row, body);
      }
      if (body.size() % 2 == 1) {
        body.write(0);
      }
    }
    byte[] out = new byte[HEADER + body.size()];
    System.arraycopy(header, 0, out, 0, HEADER);
    System.arraycopy(body.toByteArray(), 0, out, HEADER, body.size());
    return out;
  }

  private static void u32(byte[] out, int at, int value) {
    for (int i = 0; i < 4; i++) {
      out[at + i] = (byte) (value >>> 8 * i);
    }
  }

  /// Runs of three and more are replicated, the rest is literal (G.3.1).
  private static void pack(byte[] row, ByteArrayOutputStream out) {
    int literal = 0;
    int i = 0;
    while (i < row.length) {
      int run = runAt(row, i);
      if (run >= 3) {
        literals(row, literal, i, out);
        out.write(1 - run);
        out.write(row[i]);
        i += run;
        literal = i;
      } else {
        i += run;
      }
    }
    literals(row, literal, row.length, out);
  }

  private static int runAt(byte[] row, int from) {
    int end = Math.min(row.length, from + 128);
    int i = from + 1;
    while (i < end && row[i] == row[from]) {
      i++;
    }
    return i - from;
  }

  private static void literals(byte[] row, int from, int to, ByteArrayOutputStream out) {
    for (int i = from; i < to; i += 128) {
      int count = Math.min(128, to - i);
      out.write(count - 1);
      out.write(row, i, count);
    }
  }
}
