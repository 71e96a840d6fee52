package overread.dicom.image;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.PixelFragments;

/// Decodes frames of objects.
public final class Frames {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private Frames() {}

  /// Decodes one frame of an object.
  ///
  /// @param index counted from 0
  /// @param arena holds the samples
  public static Frame decode(DicomObject object, int index, Arena arena)
      throws ImageDecodingException {
    PixelFragments fragments = object.pixelData();
    if (fragments == null) {
      throw new ImageDecodingException("The object has no pixel data.");
    }
    if (index < 0 || index >= fragments.frameCount()) {
      throw new ImageDecodingException(
          "There is no frame %d; the object has %d.".formatted(index + 1, fragments.frameCount()));
    }
    return decode(fragments.frame(index), format(object.data()), object.transferSyntaxUid(), arena);
  }

  /// Decodes the stored bytes of one frame.
  ///
  /// @param arena holds the samples
  public static Frame decode(
      MemorySegment encoded, PixelFormat format, String transferSyntaxUid, Arena arena)
      throws ImageDecodingException {
    FrameDecoder decoder = FrameDecoders.best(transferSyntaxUid);
    MemorySegment samples = arena.allocate(format.frameBytes(), 8);
    decoder.decode(encoded, format, samples);
    PixelFormat decoded = decoded(decoder.decoded(encoded, format));
    boolean coded = transferSyntaxUid.startsWith("1.2.840.10008.1.2.4.");
    return new Frame(coded ? widened(decoded, samples) : decoded, samples);
  }

  /// Code streams may use more bits than the data set promises; their samples are taken whole.
  private static PixelFormat widened(PixelFormat format, MemorySegment samples) {
    if (format.bytesPerSample() != 2 || format.signed() || format.bitsStored() == 16) {
      return format;
    }
    int used = 0;
    for (long at = 0; at < samples.byteSize(); at += 2) {
      used |= samples.get(SHORT, at);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(used & 0xFFFF);
    return bits <= format.highBit() + 1 ? format : format.withBitsStored(bits);
  }

  private static PixelFormat format(Attributes image) throws ImageDecodingException {
    try {
      return PixelFormat.of(image);
    } catch (IllegalArgumentException e) {
      throw new ImageDecodingException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Decoders undo the colour transforms of a code stream and the halving of chrominance.
  private static PixelFormat decoded(PixelFormat format) {
    return switch (format.photometricInterpretation()) {
      case "YBR_ICT", "YBR_RCT" -> format.withPhotometricInterpretation("RGB");
      case "YBR_FULL_422" -> format.withPhotometricInterpretation("YBR_FULL");
      case "YBR_PARTIAL_422", "YBR_PARTIAL_420" ->
          format.withPhotometricInterpretation("YBR_PARTIAL");
      default -> format;
    };
  }
}
