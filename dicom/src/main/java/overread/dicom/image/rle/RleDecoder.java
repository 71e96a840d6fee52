package overread.dicom.image.rle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Set;
import overread.dicom.image.FrameDecoder;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.NativeDecoder;
import overread.dicom.image.PixelFormat;

/// Decodes RLE Lossless frames (PS3.5 annex G): one run-length coded segment for each byte of each
/// channel, the most significant byte first.
public final class RleDecoder implements FrameDecoder {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  @Override
  public Set<String> transferSyntaxes() {
    return Set.of("1.2.840.10008.1.2.5");
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
    byte[] stream = encoded.toArray(ValueLayout.JAVA_BYTE);
    if (format.bitsAllocated() == 1) {
      Segments segments = new Segments(stream, 1);
      byte[] packed = new byte[(format.frameSamples() + 7) / 8];
      segments.unpack(0, packed);
      new NativeDecoder().decode(MemorySegment.ofArray(packed), format, samples);
      return;
    }
    int size = format.bytesPerSample();
    int channels = format.samplesPerPixel();
    Segments segments = new Segments(stream, size * channels);
    if (channels == 1 && size == 2) {
      words(segments, format.framePixels(), samples);
    } else {
      bytes(segments, format, samples);
    }
  }

  private static void words(Segments segments, int pixels, MemorySegment samples)
      throws ImageDecodingException {
    byte[] high = new byte[pixels];
    byte[] low = new byte[pixels];
    segments.unpack(0, high);
    segments.unpack(1, low);
    short[] words = new short[pixels];
    for (int i = 0; i < pixels; i++) {
      words[i] = (short) (high[i] << 8 | low[i] & 0xFF);
    }
    MemorySegment.copy(words, 0, samples, SHORT, 0, pixels);
  }

  private static void bytes(Segments segments, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException {
    int size = format.bytesPerSample();
    int stride = size * format.samplesPerPixel();
    byte[] plane = new byte[format.framePixels()];
    byte[] out = stride == 1 ? plane : new byte[format.frameBytes()];
    for (int segment = 0; segment < stride; segment++) {
      segments.unpack(segment, plane);
      if (stride > 1) {
        int at = segment / size * size + size - 1 - segment % size;
        for (int i = 0; i < plane.length; i++, at += stride) {
          out[at] = plane[i];
        }
      }
    }
    MemorySegment.copy(out, 0, samples, ValueLayout.JAVA_BYTE, 0, out.length);
  }
}
