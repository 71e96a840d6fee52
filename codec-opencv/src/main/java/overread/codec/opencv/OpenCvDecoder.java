package overread.codec.opencv;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;
import overread.dicom.image.jpeg2000.Codestream;

/// Decodes High-Throughput JPEG 2000 frames (ITU-T T.814) with the OpenJPEG inside OpenCV. The
/// header and the chain of tile-parts are checked in Java before native code sees the bytes.
///
/// OpenCV takes unsigned samples only. The sign bit of a component changes nothing but its level
/// shift, so signed frames are decoded as unsigned and shifted back.
public final class OpenCvDecoder implements FrameDecoder {
  private static final int FIRST_COMPONENT = 42;
  private static final int SIGN = 0x80;

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of("1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203");
  }

  @Override
  public boolean memorySafe() {
    return false;
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public void decode(MemorySegment encoded, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    byte[] frame = encoded.toArray(ValueLayout.JAVA_BYTE);
    Codestream codestream = Codestream.of(frame, format);
    codestream.checkTileParts(frame);
    if (codestream.precision() > 16 || format.samplesPerPixel() == 2) {
      throw new ImageDecodingException(
          "High-Throughput JPEG 2000 is read with up to 16 bits and 1, 3 or 4 components.");
    }
    NativeLibrary.require();
    int[] values = values(unsigned(frame, codestream, format), codestream, format);
    int channels = format.samplesPerPixel();
    int shift = codestream.signed() ? 1 << (codestream.precision() - 1) : 0;
    SampleRows rows = new SampleRows(format, codestream.precision(), samples);
    int[] line = new int[format.columns()];
    for (int row = 0; row < format.rows(); row++) {
      for (int c = 0; c < channels; c++) {
        // the library gives blue first
        int from = row * line.length * channels + (c < 3 && channels >= 3 ? 2 - c : c);
        for (int x = 0; x < line.length; x++) {
          line[x] = values[from + x * channels] - shift;
        }
        rows.put(row, c, line, 0);
      }
    }
  }

  /// The bare code stream, its components called unsigned.
  private static byte[] unsigned(byte[] frame, Codestream codestream, PixelFormat format) {
    byte[] bare = Arrays.copyOfRange(frame, codestream.offset(), frame.length);
    for (int c = 0; c < format.samplesPerPixel(); c++) {
      bare[FIRST_COMPONENT + 3 * c] &= (byte) ~SIGN;
    }
    return bare;
  }

  private static int[] values(byte[] bare, Codestream codestream, PixelFormat format)
      throws ImageDecodingException {
    MatOfByte in = new MatOfByte(bare);
    Mat out = new Mat();
    try {
      out = Imgcodecs.imdecode(in, Imgcodecs.IMREAD_UNCHANGED);
      boolean bytes = codestream.precision() <= 8;
      if (out.rows() != format.rows()
          || out.cols() != format.columns()
          || out.channels() != format.samplesPerPixel()
          || out.depth() != (bytes ? CvType.CV_8U : CvType.CV_16U)) {
        throw damaged(null);
      }
      int[] values = new int[format.frameSamples()];
      if (bytes) {
        byte[] raw = new byte[values.length];
        out.get(0, 0, raw);
        Arrays.setAll(values, i -> raw[i] & 0xFF);
      } else {
        short[] raw = new short[values.length];
        out.get(0, 0, raw);
        Arrays.setAll(values, i -> raw[i] & 0xFFFF);
      }
      return values;
    } catch (CvException e) {
      throw damaged(e);
    } finally {
      in.release();
      out.release();
    }
  }

  private static ImageDecodingException damaged(@Nullable Throwable cause) {
    String message = "The High-Throughput JPEG 2000 code stream is damaged.";
    return cause == null
        ? new ImageDecodingException(message)
        : new ImageDecodingException(message, cause);
  }
}
