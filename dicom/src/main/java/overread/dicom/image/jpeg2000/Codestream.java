package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;

/// The image and tile sizes of a JPEG 2000 code stream (ITU-T T.800 A.5.1), read and compared with
/// the data set by ourselves before any other decoder sees the bytes.
///
/// @param offset of the code stream within the frame: behind the boxes of a JP2 file, else 0
/// @param highThroughput whether its blocks are coded as ITU-T T.814 defines
/// @param precision bits of a component
/// @param signed whether a component is signed
/// @param tiles how many tiles the image has
public record Codestream(
    int offset, boolean highThroughput, int precision, boolean signed, int tiles) {
  private static final int SIZ = 0xFF51;
  private static final int CAP = 0xFF50;
  private static final int COD = 0xFF52;
  private static final int SOT = 0xFF90;
  private static final int HIGH_THROUGHPUT = 1 << 17;
  private static final int MOST_TILES = 65_535;
  private static final int JP2_SIGNATURE = 0x6A502020;
  private static final int JP2_CODESTREAM = 0x6A703263;

  /// Reads the header of a frame.
  ///
  /// @throws ImageDecodingException if it is no code stream of an image of that format
  public static Codestream of(byte[] frame, PixelFormat format) throws ImageDecodingException {
    Bytes in = new Bytes(frame, codestreamOffset(frame));
    int offset = in.position;
    if (in.u16() != 0xFF4F || in.u16() != SIZ) {
      throw new ImageDecodingException("The frame is no JPEG 2000 code stream.");
    }
    int end = in.position + in.u16();
    in.u16();
    long right = in.u32();
    long bottom = in.u32();
    long left = in.u32();
    long top = in.u32();
    long tileWidth = in.u32();
    long tileHeight = in.u32();
    long tileLeft = in.u32();
    long tileTop = in.u32();
    int components = in.u16();
    if (right - left != format.columns()
        || bottom - top != format.rows()
        || components != format.samplesPerPixel()) {
      throw new ImageDecodingException(
          "The JPEG 2000 image is %d × %d with %d components; the data set says %d × %d with %d."
              .formatted(
                  right - left,
                  bottom - top,
                  components,
                  format.columns(),
                  format.rows(),
                  format.samplesPerPixel()));
    }
    boolean tiled =
        tileWidth > 0
            && tileHeight > 0
            && tileLeft <= left
            && tileTop <= top
            && tileLeft + tileWidth > left
            && tileTop + tileHeight > top;
    long tiles =
        tiled
            ? ceilDiv(right - tileLeft, tileWidth) * ceilDiv(bottom - tileTop, tileHeight)
            : Long.MAX_VALUE;
    if (right > Integer.MAX_VALUE || bottom > Integer.MAX_VALUE || tiles > MOST_TILES) {
      throw new ImageDecodingException("The JPEG 2000 image has impossible tiles.");
    }
    int first = in.u8();
    for (int c = 0; c < components; c++) {
      int depth = c == 0 ? first : in.u8();
      if (depth != first || in.u8() != 1 || in.u8() != 1) {
        throw new ImageDecodingException(
            "JPEG 2000 components of different size or depth are not supported.");
      }
    }
    int precision = (first & 0x7F) + 1;
    if (precision > 31) {
      throw new ImageDecodingException(
          "The JPEG 2000 image has %d bits a sample; at most 31 are supported."
              .formatted(precision));
    }
    if (precision > 8 * format.bytesPerSample()) {
      throw new ImageDecodingException(
          "The JPEG 2000 image has %d bits a sample; the data set has room for %d."
              .formatted(precision, format.bitsAllocated()));
    }
    in.position = end;
    boolean highThroughput = mainHeader(in, components * tiles);
    return new Codestream(offset, highThroughput, precision, (first & 0x80) != 0, (int) tiles);
  }

  /// Checks that every tile-part lies in the frame and belongs to a tile of the image.
  public void checkTileParts(byte[] frame) throws ImageDecodingException {
    TileParts.check(frame, offset, tiles);
  }

  private static long ceilDiv(long value, long divisor) {
    return (value + divisor - 1) / divisor;
  }

  /// Reads the rest of the main header; tells whether a CAP segment announces part 15.
  ///
  /// @param planes components of all tiles
  private static boolean mainHeader(Bytes in, long planes) throws ImageDecodingException {
    boolean highThroughput = false;
    while (true) {
      int marker = in.u16();
      if (marker == SOT || marker < 0xFF4F) {
        return highThroughput;
      }
      int end = in.position + in.u16();
      if (marker == CAP) {
        highThroughput = (in.u32() & HIGH_THROUGHPUT) != 0;
      } else if (marker == COD) {
        checkPackets(in, planes);
      }
      in.position = end;
    }
  }

  /// Every packet takes a byte at least, and each resolution of each layer has one packet or more.
  private static void checkPackets(Bytes in, long planes) throws ImageDecodingException {
    in.u16();
    long layers = in.u16();
    in.u8();
    long resolutions = in.u8() + 1L;
    if (layers * resolutions > in.bytes.length || resolutions > 33) {
      throw new ImageDecodingException(
          "The JPEG 2000 image claims more layers than its code stream can hold.");
    }
    if (planes > in.bytes.length) {
      throw new ImageDecodingException("The JPEG 2000 image has impossible tiles.");
    }
  }

  /// Some put a whole JP2 file into a frame, which the standard forbids (PS3.5 A.4.4).
  private static int codestreamOffset(byte[] frame) throws ImageDecodingException {
    if (frame.length < 12 || new Bytes(frame, 4).u32() != JP2_SIGNATURE) {
      return 0;
    }
    long at = 0;
    while (at + 8 <= frame.length) {
      Bytes box = new Bytes(frame, (int) at);
      long length = box.u32();
      long type = box.u32();
      long header = 8;
      if (length == 1) {
        box.u32();
        length = box.u32();
        header = 16;
      }
      if (type == JP2_CODESTREAM) {
        return (int) (at + header);
      }
      if (length < header) {
        break;
      }
      at += length;
    }
    throw new ImageDecodingException("The JP2 file in the frame has no code stream.");
  }

  /// Big-endian numbers of the header.
  private static final class Bytes {
    private final byte[] bytes;
    private int position;

    Bytes(byte[] bytes, int position) {
      this.bytes = bytes;
      this.position = position;
    }

    int u8() throws ImageDecodingException {
      if (position < 0 || position >= bytes.length) {
        throw new ImageDecodingException("The JPEG 2000 code stream ends in its header.");
      }
      return bytes[position++] & 0xFF;
    }

    int u16() throws ImageDecodingException {
      return u8() << 8 | u8();
    }

    long u32() throws ImageDecodingException {
      return (long) u16() << 16 | u16();
    }
  }
}
