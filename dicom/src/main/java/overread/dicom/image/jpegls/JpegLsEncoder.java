package overread.dicom.image.jpegls;

import java.io.ByteArrayOutputStream;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;

/// Encodes frames of 8 or 16 bits allocated as lossless JPEG-LS (ITU-T T.87), the lines of several
/// channels interleaved. What [JpegLsDecoder] makes of it is equal, sample by sample.
public final class JpegLsEncoder {
  private JpegLsEncoder() {}

  /// One frame as a JPEG-LS stream.
  public static byte[] encode(Frame frame) {
    PixelFormat format = frame.format();
    if (format.bytesPerSample() > 2) {
      throw new IllegalArgumentException("JPEG-LS takes samples of at most 16 bits.");
    }
    short[] samples = frame.shorts();
    int precision = precision(samples, format);
    ByteArrayOutputStream out = new ByteArrayOutputStream(samples.length);
    header(out, format, precision);
    int mask = (1 << precision) - 1;
    int channels = format.samplesPerPixel();
    int width = format.columns();
    LineWriter writer =
        new LineWriter(JpegLsParameters.of(precision, new int[5], 0, 1), out, channels);
    int[][] above = new int[channels][width + 2];
    int[][] line = new int[channels][width + 2];
    int at = 0;
    for (int row = 0; row < format.rows(); row++) {
      int[][] last = line;
      line = above;
      above = last;
      for (int x = 1; x <= width; x++) {
        for (int c = 0; c < channels; c++) {
          line[c][x] = samples[at++] & mask;
        }
      }
      for (int c = 0; c < channels; c++) {
        above[c][width + 1] = above[c][width];
        line[c][0] = above[c][1];
        writer.write(above[c], line[c], width, c);
      }
    }
    writer.finish();
    marker(out, 0xD9);
    return out.toByteArray();
  }

  /// The bits stored, or all that are allocated if a sample has something above them.
  private static int precision(short[] samples, PixelFormat format) {
    int stored = Math.max(2, format.bitsStored());
    int shift = 32 - stored;
    for (short sample : samples) {
      int kept = format.signed() ? sample << shift >> shift : sample << shift >>> shift;
      int whole =
          format.signed() && format.bytesPerSample() == 2
              ? sample
              : format.signed() ? (byte) sample : sample & 0xFFFF;
      if (kept != whole) {
        return 8 * format.bytesPerSample();
      }
    }
    return stored;
  }

  private static void header(ByteArrayOutputStream out, PixelFormat format, int precision) {
    int channels = format.samplesPerPixel();
    marker(out, 0xD8);
    marker(out, 0xF7);
    u16(out, 8 + 3 * channels);
    out.write(precision);
    u16(out, format.rows());
    u16(out, format.columns());
    out.write(channels);
    for (int c = 1; c <= channels; c++) {
      out.write(c);
      out.write(0x11);
      out.write(0);
    }
    marker(out, 0xDA);
    u16(out, 6 + 2 * channels);
    out.write(channels);
    for (int c = 1; c <= channels; c++) {
      out.write(c);
      out.write(0);
    }
    out.write(0);
    out.write(channels == 1 ? 0 : 1);
    out.write(0);
  }

  private static void marker(ByteArrayOutputStream out, int code) {
    out.write(0xFF);
    out.write(code);
  }

  private static void u16(ByteArrayOutputStream out, int value) {
    out.write(value >>> 8);
    out.write(value);
  }
}
