package overread.dicom.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.marker.MarkerReader;

/// The marker segments of a JPEG stream (T.81 annex B), read up to each scan in turn.
final class JpegStream {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DHT = 0xC4;
  private static final int DQT = 0xDB;
  private static final int DRI = 0xDD;
  private static final int APP0 = 0xE0;
  private static final int APP14 = 0xEE;

  private final MarkerReader reader;
  private final PixelFormat format;
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];
  private final int[] @Nullable [] quantisation = new int[4][];
  private @Nullable JpegHeader header;
  private int restart;
  private boolean jfif;
  private int adobe = -1;

  JpegStream(byte[] stream, PixelFormat format) {
    reader = new MarkerReader(stream);
    this.format = format;
  }

  byte[] data() {
    return reader.stream();
  }

  void moveTo(int offset) {
    reader.moveTo(offset);
  }

  /// Goes to the next scan; null at the end of the image.
  @Nullable JpegScan nextScan() throws ImageDecodingException {
    while (true) {
      int marker = reader.next();
      switch (marker) {
        case SOI -> {}
        case EOI -> {
          return null;
        }
        case SOS -> {
          return scan(header());
        }
        case DHT -> huffman();
        case DQT -> quantisation();
        case DRI -> restart = reader.u16();
        case APP0 -> {
          jfif |= reader.remaining() >= 5 && reader.u8() == 'J' && reader.u8() == 'F';
          reader.skip();
        }
        case APP14 -> {
          adobe();
          reader.skip();
        }
        case 0xF7 -> throw new ImageDecodingException("The frame is JPEG-LS, not JPEG.");
        default -> {
          if (marker >= 0xC0 && marker <= 0xCF) {
            frame(marker - 0xC0);
          }
          reader.skip();
        }
      }
    }
  }

  private void frame(int coding) throws ImageDecodingException {
    if (header != null) {
      throw new ImageDecodingException("The JPEG stream has two frame headers.");
    }
    header = JpegHeader.read(reader, coding, format);
  }

  /// The frame header.
  JpegHeader header() throws ImageDecodingException {
    if (header == null) {
      throw new ImageDecodingException("The JPEG stream has no frame header.");
    }
    return header;
  }

  private void adobe() throws ImageDecodingException {
    if (reader.remaining() >= 12 && reader.u8() == 'A' && reader.u8() == 'd') {
      for (int i = 0; i < 9; i++) {
        reader.u8();
      }
      adobe = reader.u8();
    }
  }

  /// Whether three components are luminance and chrominance, by their markers and names.
  boolean luminanceAndChrominance() throws ImageDecodingException {
    List<JpegComponent> components = header().components();
    if (components.size() != 3 || header().lossless()) {
      return false;
    }
    if (jfif || adobe >= 0) {
      return jfif || adobe == 1;
    }
    boolean subsampled =
        components.get(0).horizontal() != components.get(1).horizontal()
            || components.get(0).vertical() != components.get(1).vertical();
    return subsampled;
  }

  private void huffman() throws ImageDecodingException {
    while (reader.remaining() > 0) {
      int target = reader.u8();
      int[] counts = new int[16];
      int total = 0;
      for (int i = 0; i < 16; i++) {
        counts[i] = reader.u8();
        total += counts[i];
      }
      if (total > 256 || (target & 0xF) > 3 || target >> 4 > 1) {
        throw new ImageDecodingException("A JPEG Huffman table has an illegal header.");
      }
      byte[] values = new byte[total];
      for (int i = 0; i < total; i++) {
        values[i] = (byte) reader.u8();
      }
      (target >> 4 == 0 ? dc : ac)[target & 3] = new HuffmanTable(counts, values);
    }
  }

  private void quantisation() throws ImageDecodingException {
    while (reader.remaining() > 0) {
      int target = reader.u8();
      if ((target & 0xF) > 3) {
        throw new ImageDecodingException("A JPEG quantisation table has an illegal number.");
      }
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[ZigZag.ORDER[i]] = target >> 4 == 0 ? reader.u8() : reader.u16();
      }
      quantisation[target & 3] = table;
    }
  }

  /// Quantisation table of a component, in natural order.
  int[] quantisation(JpegComponent component) throws ImageDecodingException {
    int[] table = quantisation[component.quantisation()];
    if (table == null) {
      throw new ImageDecodingException("A JPEG quantisation table is missing.");
    }
    return table;
  }

  private JpegScan scan(JpegHeader frame) throws ImageDecodingException {
    int count = reader.u8();
    if (count < 1 || count > frame.components().size()) {
      throw new ImageDecodingException("A JPEG scan names a wrong number of components.");
    }
    List<JpegComponent> components = new ArrayList<>();
    int[] tables = new int[count];
    for (int i = 0; i < count; i++) {
      JpegComponent component = component(frame, reader.u8());
      if (components.contains(component)) {
        throw new ImageDecodingException("A JPEG scan names a component twice.");
      }
      components.add(component);
      tables[i] = reader.u8();
      if ((tables[i] & 0xCC) != 0) {
        throw new ImageDecodingException("A JPEG scan names a table that can't exist.");
      }
    }
    int from = reader.u8();
    int to = reader.u8();
    int approximation = reader.u8();
    HuffmanTable[] scanDc = new HuffmanTable[count];
    HuffmanTable[] scanAc = new HuffmanTable[count];
    boolean needsDc = frame.coding() != JpegHeader.PROGRESSIVE || from == 0;
    boolean needsAc = frame.coding() == JpegHeader.PROGRESSIVE ? from > 0 : !frame.lossless();
    for (int i = 0; i < count; i++) {
      scanDc[i] = table(dc[tables[i] >> 4], needsDc);
      scanAc[i] = table(ac[tables[i] & 3], needsAc);
    }
    return new JpegScan(
        List.copyOf(components),
        scanDc,
        scanAc,
        from,
        to,
        approximation >> 4,
        approximation & 0xF,
        restart,
        reader.position());
  }

  private static HuffmanTable table(@Nullable HuffmanTable table, boolean needed)
      throws ImageDecodingException {
    if (table != null) {
      return table;
    }
    if (needed) {
      throw new ImageDecodingException("A JPEG Huffman table is missing.");
    }
    return new HuffmanTable(new int[16], new byte[0]);
  }

  private static JpegComponent component(JpegHeader frame, int id) throws ImageDecodingException {
    for (JpegComponent component : frame.components()) {
      if (component.id() == id) {
        return component;
      }
    }
    throw new ImageDecodingException("A JPEG scan names a component that the frame lacks.");
  }
}
