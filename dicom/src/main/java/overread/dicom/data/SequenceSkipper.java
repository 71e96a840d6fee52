package overread.dicom.data;

import java.io.IOException;

/// Finds the end of sequences and items of undefined length without keeping what they hold.
final class SequenceSkipper {
  private static final long UNDEFINED = 0xFFFFFFFFL;

  private final Source source;
  private final Encoding encoding;

  SequenceSkipper(Source source, Encoding encoding) {
    this.source = source;
    this.encoding = encoding;
  }

  /// The offset after a sequence that begins at `from`.
  long sequence(long from, long to, int depth) throws IOException {
    if (depth > Parser.DEEPEST) {
      throw new DicomFormatException(
          "sequences are nested deeper than " + Parser.DEEPEST + "; the file is refused");
    }
    long position = from;
    while (position + 8 <= to && source.has(position + 8)) {
      var header = new ElementHeader(source, encoding);
      Encoding order = header.orderAt(position);
      int tag = header.tagAt(position, order);
      long length = source.u32(position + 4, order.bigEndian());
      if (tag == Parser.SEQUENCE_END) {
        return position + 8;
      }
      if (tag != Parser.ITEM) {
        source.warn("a sequence is not delimited before " + Dictionary.keyword(tag));
        return position;
      }
      position += 8;
      if (length == UNDEFINED) {
        Encoding inside =
            source.has(position + 8) ? header.encodingOfItem(position, to, order) : order;
        position = new SequenceSkipper(source, inside).item(position, to, depth);
      } else {
        position = jump(position, length, to, "an item");
      }
    }
    source.warn("a sequence is not delimited before the end");
    return Math.min(to, source.size());
  }

  private long item(long from, long to, int depth) throws IOException {
    var header = new ElementHeader(source, encoding);
    long position = from;
    while (header.read(position, to)) {
      if (header.tag == Parser.ITEM_END) {
        return position + 8;
      }
      if (header.tag == Parser.SEQUENCE_END || header.tag == Parser.ITEM) {
        source.warn("an item is not delimited");
        return position;
      }
      position += header.size;
      if (header.length != UNDEFINED) {
        position = jump(position, header.length, to, Dictionary.keyword(header.tag));
      } else if (header.vr == VR.OB || header.vr == VR.OW) {
        position = fragments(position, to);
      } else {
        position = sequence(position, to, depth + 1);
      }
    }
    source.warn("an item is not delimited before the end");
    return Math.min(to, source.size());
  }

  private long fragments(long from, long to) throws IOException {
    long position = from;
    while (position + 8 <= to && source.has(position + 8)) {
      int tag =
          source.u16(position, encoding.bigEndian()) << 16
              | source.u16(position + 2, encoding.bigEndian());
      long length = source.u32(position + 4, encoding.bigEndian());
      if (tag != Parser.ITEM) {
        return tag == Parser.SEQUENCE_END ? position + 8 : position;
      }
      position = jump(position + 8, length, to, "a fragment");
    }
    return position;
  }

  private long jump(long from, long length, long to, String what) throws IOException {
    if (length > to - from || !source.has(from + length)) {
      source.warn(what + " claims " + length + " bytes and reaches past the end");
      return Math.max(from, Math.min(to, source.size()));
    }
    return from + length;
  }
}
