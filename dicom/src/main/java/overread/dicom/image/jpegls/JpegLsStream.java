package overread.dicom.image.jpegls;

import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.marker.MarkerReader;

/// The headers of a JPEG-LS stream (T.87 annex C), read up to each scan in turn.
final class JpegLsStream {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOF55 = 0xF7;
  private static final int SOS = 0xDA;
  private static final int LSE = 0xF8;
  private static final int DRI = 0xDD;

  private final MarkerReader reader;
  private final PixelFormat format;
  private final int[] preset = new int[5];
  private int[] componentIds = {};
  private int precision;
  private int restartLines;

  /// Components of the scan that was read last, as indexes in the frame.
  private int[] scanComponents = {};

  JpegLsStream(byte[] stream, PixelFormat format) {
    reader = new MarkerReader(stream);
    this.format = format;
  }

  int precision() {
    return precision;
  }

  int[] scanComponents() {
    return scanComponents;
  }

  /// Lines between restart markers; 0 for none.
  int restartLines() {
    return restartLines;
  }

  /// Offset of the coded data of the scan.
  int dataOffset() {
    return reader.position();
  }

  /// The whole stream.
  byte[] data() {
    return reader.stream();
  }

  void moveTo(int offset) {
    reader.moveTo(offset);
  }

  /// Goes to the next scan; its coded data begin at [#dataOffset].
  JpegLsParameters nextScan() throws ImageDecodingException {
    while (true) {
      int marker = reader.next();
      switch (marker) {
        case SOI -> {}
        case SOF55 -> frameHeader();
        case LSE -> presets();
        case DRI -> restartLines = restartInterval();
        case SOS -> {
          return scanHeader();
        }
        case EOI -> throw new ImageDecodingException("The JPEG-LS stream has too few scans.");
        default -> {
          if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8) {
            throw new ImageDecodingException("The frame is JPEG, not JPEG-LS.");
          }
          reader.skip();
        }
      }
    }
  }

  private void frameHeader() throws ImageDecodingException {
    precision = reader.u8();
    int rows = reader.u16();
    int columns = reader.u16();
    int components = reader.u8();
    if (rows != format.rows()
        || columns != format.columns()
        || components != format.samplesPerPixel()) {
      throw new ImageDecodingException(
          "The JPEG-LS frame is %d × %d with %d components; the data set says %d × %d with %d."
              .formatted(
                  columns,
                  rows,
                  components,
                  format.columns(),
                  format.rows(),
                  format.samplesPerPixel()));
    }
    if (precision < 2 || precision > 16 || precision > 8 * format.bytesPerSample()) {
      throw new ImageDecodingException(
          "The JPEG-LS frame has %d bits a sample; the data set has room for %d."
              .formatted(precision, format.bitsAllocated()));
    }
    componentIds = new int[components];
    for (int i = 0; i < components; i++) {
      componentIds[i] = reader.u8();
      if (reader.u8() != 0x11) {
        throw new ImageDecodingException("Subsampled JPEG-LS components are not supported.");
      }
      reader.u8();
    }
  }

  /// Lines, in two to four bytes (T.87 C.2.5); more than the frame has are as many as it has.
  private int restartInterval() throws ImageDecodingException {
    if (reader.remaining() < 2 || reader.remaining() > 4) {
      throw new ImageDecodingException("The JPEG-LS restart interval has an illegal length.");
    }
    long lines = 0;
    while (reader.remaining() > 0) {
      lines = lines << 8 | reader.u8();
    }
    return (int) Math.min(lines, format.rows());
  }

  private void presets() throws ImageDecodingException {
    if (reader.u8() != 1) {
      throw new ImageDecodingException("JPEG-LS mapping tables are not supported.");
    }
    for (int i = 0; i < preset.length; i++) {
      preset[i] = reader.u16();
    }
  }

  private JpegLsParameters scanHeader() throws ImageDecodingException {
    if (componentIds.length == 0) {
      throw new ImageDecodingException("The JPEG-LS stream has no frame header.");
    }
    scanComponents = new int[reader.u8()];
    if (scanComponents.length < 1 || scanComponents.length > componentIds.length) {
      throw new ImageDecodingException("A JPEG-LS scan names a wrong number of components.");
    }
    for (int i = 0; i < scanComponents.length; i++) {
      scanComponents[i] = componentIndex(reader.u8());
      if (reader.u8() != 0) {
        throw new ImageDecodingException("JPEG-LS mapping tables are not supported.");
      }
    }
    int near = reader.u8();
    int interleave = reader.u8();
    int pointTransform = reader.u8();
    if (interleave > 2
        || interleave == 0 && scanComponents.length > 1
        || (pointTransform & 0xF) != 0) {
      throw new ImageDecodingException("The JPEG-LS scan header has an illegal value.");
    }
    JpegLsParameters parameters =
        JpegLsParameters.of(precision, preset, near, scanComponents.length == 1 ? 0 : interleave);
    check(parameters);
    return parameters;
  }

  private void check(JpegLsParameters p) throws ImageDecodingException {
    boolean ordered =
        p.near() < p.threshold1()
            && p.threshold1() <= p.threshold2()
            && p.threshold2() <= p.threshold3()
            && p.threshold3() <= p.maximum();
    if (p.maximum() < 1
        || p.maximum() >= 1 << precision
        || p.near() > Math.min(255, p.maximum() / 2)
        || !ordered
        || p.reset() < 3
        || p.reset() > Math.max(255, p.maximum())) {
      throw new ImageDecodingException("The JPEG-LS coding parameters contradict each other.");
    }
  }

  private int componentIndex(int id) throws ImageDecodingException {
    for (int i = 0; i < componentIds.length; i++) {
      if (componentIds[i] == id) {
        return i;
      }
    }
    throw new ImageDecodingException("A JPEG-LS scan names a component that the frame lacks.");
  }
}
