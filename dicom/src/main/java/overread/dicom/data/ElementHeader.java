package overread.dicom.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The tag, value representation and length of one element at a time, with the tolerance that real
/// files need.
final class ElementHeader {
  final Encoding encoding;
  int tag;
  VR vr = VR.UN;
  long length;

  /// Bytes before the value.
  int size;

  /// Whether the representation comes from the dictionary instead of the file.
  boolean fromDictionary;

  private final Source source;
  private final boolean bigEndian;

  ElementHeader(Source source, Encoding encoding) {
    this.source = source;
    this.encoding = encoding;
    this.bigEndian = encoding.bigEndian();
  }

  int tagAt(long position) {
    return source.u16(position, bigEndian) << 16 | source.u16(position + 2, bigEndian);
  }

  int tagAt(long position, Encoding order) {
    return source.u16(position, order.bigEndian()) << 16
        | source.u16(position + 2, order.bigEndian());
  }

  /// Reads the header at a position; false where the bytes end before.
  boolean read(long position, long to) throws IOException {
    if (position + 8 > to || !source.has(position + 8)) {
      return false;
    }
    tag = tagAt(position);
    size = 8;
    fromDictionary = !encoding.explicit();
    if (!encoding.explicit() || tag >>> 16 == 0xFFFE) {
      vr = Dictionary.vr(tag);
      length = source.u32(position + 4, bigEndian);
      return true;
    }
    int first = source.u8(position + 4);
    int second = source.u8(position + 5);
    VR known = VR.of(first, second);
    if (known == null) {
      return unknown(position, to, first, second);
    }
    vr = known;
    if (!known.hasLongLength()) {
      length = source.u16(position + 6, bigEndian);
      return true;
    }
    if (source.u16(position + 6, bigEndian) != 0 && !fits(position, to)) {
      source.warn(Dictionary.keyword(tag) + " has a 16-bit length where 32 bits belong");
      length = source.u16(position + 6, bigEndian);
      return true;
    }
    return longForm(position, to) && resolve(position);
  }

  private boolean longForm(long position, long to) throws IOException {
    if (position + 12 > to || !source.has(position + 12)) {
      return false;
    }
    length = source.u32(position + 8, bigEndian);
    size = 12;
    return true;
  }

  private boolean fits(long position, long to) throws IOException {
    if (position + 12 > to || !source.has(position + 12)) {
      return false;
    }
    long claimed = source.u32(position + 8, bigEndian);
    return claimed == 0xFFFFFFFFL || claimed <= Math.min(to, source.size()) - position - 12;
  }

  /// A tag of the standard written as UN gets its own representation back (PS3.5 section 6.2.2).
  private boolean resolve(long position) {
    if (vr == VR.UN && length != 0xFFFFFFFFL && !Tag.isPrivate(tag)) {
      VR own = Dictionary.vr(tag);
      vr = bigEndian && own.unit() > 1 ? VR.UN : own;
      fromDictionary = true;
    }
    return true;
  }

  private boolean unknown(long position, long to, int first, int second) throws IOException {
    boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    String name = Dictionary.keyword(tag);
    if (letters) {
      source.warn("%s has the unknown value representation %c%c".formatted(name, first, second));
      vr = Dictionary.vr(tag);
      if (source.u16(position + 6, bigEndian) == 0 && fits(position, to)) {
        return longForm(position, to);
      }
      length = source.u16(position + 6, bigEndian);
      return true;
    }
    long implicit = source.u32(position + 4, bigEndian);
    long left = Math.min(to, source.size()) - position - 8;
    fromDictionary = true;
    vr = Dictionary.vr(tag);
    if (implicit <= left || implicit == 0xFFFFFFFFL) {
      source.warn(name + " has no value representation; read as implicit");
      length = implicit;
    } else {
      source.warn(name + " has a value representation of no letters; read as two bytes of length");
      length = source.u16(position + 6, bigEndian);
    }
    return true;
  }

  /// The byte order at an item tag: sequences that were written as UN are always little endian.
  Encoding orderAt(long position) {
    if (!bigEndian) {
      return encoding;
    }
    return source.u16(position, true) == 0xFFFE ? encoding : Encoding.IMPLICIT_LITTLE;
  }

  /// Whether the elements of an item have value representations, whatever the data set has: items
  /// of UN are implicit, and some writers mix both.
  Encoding encodingOfItem(long from, long to, Encoding order) {
    if (from + 8 > to) {
      return order;
    }
    int first = tagAt(from, order);
    if (first >>> 16 == 0xFFFE) {
      return order;
    }
    @Nullable VR written = VR.of(source.u8(from + 4), source.u8(from + 5));
    if (written == null) {
      if (order.explicit() && !order.bigEndian()) {
        return Encoding.IMPLICIT_LITTLE;
      }
      return order;
    }
    if (order.explicit()) {
      return order;
    }
    boolean agrees = written == Dictionary.vr(first) || Tag.isPrivate(first) && written == VR.LO;
    return agrees ? Encoding.EXPLICIT_LITTLE : order;
  }
}
