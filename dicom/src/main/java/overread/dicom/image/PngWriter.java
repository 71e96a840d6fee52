package overread.dicom.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG (ISO/IEC 15948), 8-bit grey where every pixel is grey, else RGB.
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int GREY = 0;
  private static final int COLOR = 2;

  private PngWriter() {}

  /// Writes one picture.
  ///
  /// @param argb opaque pixels, row after row
  public static void write(int[] argb, int width, int height, OutputStream out) throws IOException {
    if (argb.length != width * height) {
      throw new IllegalArgumentException(argb.length + " pixels for " + width + " × " + height);
    }
    boolean grey = isGrey(argb);
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) (grey ? GREY : COLOR));
    chunk("IHDR", header.array(), out);
    chunk("IDAT", data(argb, width, height, grey), out);
    chunk("IEND", new byte[0], out);
    out.flush();
  }

  private static boolean isGrey(int[] argb) {
    for (int pixel : argb) {
      if ((pixel & 0xFF) != (pixel >> 8 & 0xFF) || (pixel & 0xFF) != (pixel >> 16 & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] data(int[] argb, int width, int height, boolean grey) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      byte[] line = new byte[1 + width * (grey ? 1 : 3)];
      for (int row = 0; row < height; row++) {
        // the first byte names the filter: none
        int at = 1;
        for (int column = 0; column < width; column++) {
          int pixel = argb[row * width + column];
          if (!grey) {
            line[at++] = (byte) (pixel >> 16);
            line[at++] = (byte) (pixel >> 8);
          }
          line[at++] = (byte) pixel;
        }
        deflate.write(line);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(String type, byte[] data, OutputStream out) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(name).put(data).putInt((int) check.getValue());
    out.write(chunk.array());
  }
}
