package overread.dicom.image.jpeg;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.SampleRows;

/// Decodes JPEG frames (ITU-T T.81) with Huffman coding: baseline, extended and progressive of 8
/// and 12 bits, and lossless of 2 to 16 bits. Which of them a frame is, its own header says.
///
/// The components are left as they are. Where the data set calls them RGB and the stream holds
/// luminance and chrominance, [#decoded] says so.
public final class JpegDecoder implements FrameDecoder {
  private static final int LONGEST = 1 << 28;

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of(
        "1.2.840.10008.1.2.4.50",
        "1.2.840.10008.1.2.4.51",
        "1.2.840.10008.1.2.4.53",
        "1.2.840.10008.1.2.4.55",
        "1.2.840.10008.1.2.4.57",
        "1.2.840.10008.1.2.4.70");
  }

  @Override
  public boolean memorySafe() {
    return true;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public void decode(MemorySegment encoded, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    if (encoded.byteSize() >= LONGEST) {
      throw new ImageDecodingException("A JPEG frame of more than 256 MB is not supported.");
    }
    JpegStream stream = new JpegStream(encoded.toArray(ValueLayout.JAVA_BYTE), format);
    JpegScan first = stream.nextScan();
    if (first == null) {
      throw new ImageDecodingException("The JPEG stream holds no image.");
    }
    try {
      if (stream.header().lossless()) {
        lossless(stream, first, format, samples);
      } else {
        blocks(stream, first, format, samples);
      }
    } catch (IndexOutOfBoundsException e) {
      // the bit buffers end 64 bits behind the last coded bit
      throw new ImageDecodingException("The JPEG stream ends before the image does.", e);
    }
  }

  @Override
  public PixelFormat decoded(MemorySegment encoded, PixelFormat format)
      throws ImageDecodingException {
    if (!format.photometricInterpretation().equals("RGB")) {
      return format;
    }
    JpegStream stream = new JpegStream(encoded.toArray(ValueLayout.JAVA_BYTE), format);
    return stream.nextScan() != null && stream.luminanceAndChrominance()
        ? format.withPhotometricInterpretation("YBR_FULL")
        : format;
  }

  private static void lossless(
      JpegStream stream, JpegScan first, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    JpegHeader header = stream.header();
    SampleRows rows = new SampleRows(format, header.precision(), samples);
    int missing = header.components().size();
    @Nullable JpegScan scan = first;
    while (scan != null) {
      stream.moveTo(new LosslessScan(header, scan, stream.data(), rows).read());
      missing -= scan.components().size();
      if (missing <= 0) {
        return;
      }
      scan = stream.nextScan();
    }
    throw new ImageDecodingException("The JPEG stream has too few scans.");
  }

  private static void blocks(
      JpegStream stream, JpegScan first, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    JpegHeader header = stream.header();
    BlockImage image = new BlockImage(stream, header);
    boolean progressive = header.coding() == JpegHeader.PROGRESSIVE;
    int missing = header.components().size();
    @Nullable JpegScan scan = first;
    while (scan != null) {
      stream.moveTo(image.read(scan));
      missing -= scan.components().size();
      if (!progressive && missing <= 0) {
        break;
      }
      scan = stream.nextScan();
    }
    if (missing > 0) {
      throw new ImageDecodingException("The JPEG stream has too few scans.");
    }
    image.write(new SampleRows(format, header.precision(), samples));
  }
}
