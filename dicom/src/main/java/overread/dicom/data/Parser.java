package overread.dicom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks the elements of a data set and notes where their values lie (PS3.5 section 7).
final class Parser {
  /// Sequences within sequences that are followed.
  static final int DEEPEST = 64;

  static final int ITEM = 0xFFFEE000;
  static final int ITEM_END = 0xFFFEE00D;
  static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final long UNDEFINED = 0xFFFFFFFFL;

  private final Source source;
  private final ElementHeader header;
  private final @Nullable Attributes owner;
  private final int depth;

  Parser(Source source, Encoding encoding, @Nullable Attributes owner, int depth) {
    this.source = source;
    this.header = new ElementHeader(source, encoding);
    this.owner = owner;
    this.depth = depth;
  }

  /// Whether an element may be read as a sequence: it is one, or bytes that begin like one.
  static boolean maybeItems(Source source, Encoding encoding, ElementIndex index, int at) {
    if (index.vrs[at] == VR.SQ) {
      return true;
    }
    return index.vrs[at] == VR.UN
        && index.lengths[at] >= 8
        && (source.u32(index.offsets[at], false) == 0xE000FFFEL
            || source.u32(index.offsets[at], encoding.bigEndian()) == 0xE000FFFEL);
  }

  /// Appends the elements between two offsets to an index.
  ///
  /// @param to the end, or `Long.MAX_VALUE` for the end of the source
  /// @param stopBefore the first tag, taken as unsigned, that is left out; 0 for none
  /// @param ending the delimiter that ends the item, or 0
  /// @return the offset after the last element read
  long elements(ElementIndex index, long from, long to, int stopBefore, int ending)
      throws IOException {
    long position = from;
    int last = 0;
    boolean sorted = true;
    while (position < to && source.has(position + 1)) {
      if (last != 0 && zeros(position)) {
        warn("zeros after " + name(last) + " are passed over");
        position = Math.min(to, source.size());
        break;
      }
      if (!header.read(position, to)) {
        warn("ends in the middle of an element after " + name(last));
        position = Math.min(to, source.size());
        break;
      }
      int tag = header.tag;
      if (stopBefore != 0 && Integer.compareUnsigned(tag, stopBefore) >= 0) {
        break;
      }
      if (tag >>> 16 == 0xFFFE) {
        if (tag == ending) {
          position += 8;
          break;
        }
        if (tag == SEQUENCE_END && ending != 0) {
          warn("an item is not delimited before the end of its sequence");
          break;
        }
        warn("a delimiter " + Tag.text(tag) + " outside a sequence is passed over");
        position += 8;
        continue;
      }
      position = element(index, position + header.size, to);
      sorted &= last == 0 || Integer.compareUnsigned(last, tag) < 0;
      last = tag;
    }
    if (!sorted) {
      int twice = index.sort();
      warn(
          twice == 0
              ? "elements are not in ascending order"
              : Dictionary.keyword(twice) + " occurs twice; the last one counts");
    }
    return position;
  }

  private boolean zeros(long position) throws IOException {
    return source.has(position + 8)
        && source.u32(position, false) == 0
        && source.u32(position + 4, false) == 0;
  }

  private long element(ElementIndex index, long value, long to) throws IOException {
    int tag = header.tag;
    VR vr = header.vr;
    if (header.length == UNDEFINED) {
      if (vr == VR.OB || vr == VR.OW) {
        List<MemorySegment> fragments = new ArrayList<>();
        long end = fragments(value, to, fragments);
        if (vr == VR.OW && header.encoding.explicit()) {
          warn("encapsulated " + name(tag) + " is OW, not OB");
        }
        index.append(tag, VR.OB, value, 0);
        index.setValue(index.size - 1, new Value.Fragments(fragments));
        return end;
      }
      long end = new SequenceSkipper(source, header.encoding).sequence(value, to, depth + 1);
      index.append(tag, VR.SQ, value, end - value);
      return end;
    }
    long length = header.length;
    if (length > to - value || !source.has(value + length)) {
      long left = Math.max(0, Math.min(to, source.size()) - value);
      warn(name(tag) + " claims " + length + " bytes, " + left + " are there");
      length = left;
    } else if ((length & 1) == 1) {
      warn(name(tag) + " has an odd length");
    }
    if ((tag & 0xFFFF) != 0) {
      index.append(tag, signed(tag, index) ? VR.SS : vr, value, length);
    }
    return value + length;
  }

  /// Without a value representation some elements are signed when the pixels are (PS3.5 annex A.1).
  private boolean signed(int tag, ElementIndex index) {
    if (!header.fromDictionary || header.vr != VR.US || !Dictionary.hasSignOfPixels(tag)) {
      return false;
    }
    int at = index.find(Tag.PIXEL_REPRESENTATION);
    if (at >= 0 && index.lengths[at] >= 2) {
      return source.u16(index.offsets[at], false) == 1;
    }
    for (Attributes above = owner; above != null; above = above.parent()) {
      if (above.contains(Tag.PIXEL_REPRESENTATION)) {
        return above.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1;
      }
    }
    return false;
  }

  private long fragments(long from, long to, List<MemorySegment> fragments) throws IOException {
    long position = from;
    while (position + 8 <= to && source.has(position + 8)) {
      int tag = header.tagAt(position);
      long length = source.u32(position + 4, header.encoding.bigEndian());
      position += 8;
      if (tag == SEQUENCE_END) {
        return position;
      }
      if (tag != ITEM) {
        warn("encapsulated data is not delimited");
        return position - 8;
      }
      if (length > to - position || !source.has(position + length)) {
        long left = Math.max(0, Math.min(to, source.size()) - position);
        warn("a fragment claims " + length + " bytes, " + left + " are there");
        length = left;
      }
      fragments.add(source.slice(position, length));
      position += length;
    }
    warn("encapsulated data is not delimited");
    return position;
  }

  /// The items of a sequence that lies in a source already read.
  static List<Attributes> items(
      Source source,
      Encoding encoding,
      Attributes owner,
      int depth,
      int sequence,
      long from,
      long length) {
    if (depth > DEEPEST) {
      source.warn(tooDeep(sequence));
      return List.of();
    }
    try {
      return new Parser(source, encoding, owner, depth).items(from, from + length);
    } catch (DicomFormatException e) {
      source.warn(Dictionary.keyword(sequence) + " can't be read: " + e.getMessage());
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String tooDeep(int sequence) {
    return Dictionary.keyword(sequence) + " is nested deeper than " + DEEPEST + " sequences";
  }

  private List<Attributes> items(long from, long to) throws IOException {
    List<Attributes> items = new ArrayList<>();
    long position = from;
    while (position + 8 <= to) {
      Encoding order = header.orderAt(position);
      int tag = header.tagAt(position, order);
      long length = source.u32(position + 4, order.bigEndian());
      position += 8;
      if (tag == SEQUENCE_END) {
        break;
      }
      if (tag != ITEM) {
        warn("a sequence has something else than an item: " + Tag.text(tag));
        break;
      }
      boolean delimited = length == UNDEFINED;
      if (!delimited && length > to - position) {
        warn("an item claims " + length + " bytes, " + (to - position) + " are there");
        length = to - position;
      }
      long end = delimited ? to : position + length;
      Encoding inside = header.encodingOfItem(position, end, order);
      var index = new ElementIndex();
      var item = new Attributes(index, source, inside, owner, depth);
      item.setItemOffset(position - 8);
      position =
          new Parser(source, inside, owner, depth)
              .elements(index, position, end, 0, delimited ? ITEM_END : 0);
      if (!delimited) {
        position = end;
      }
      index.trim();
      items.add(item);
    }
    return List.copyOf(items);
  }

  private void warn(String sentence) {
    source.warn(depth == 0 ? "the data set: " + sentence : "an item: " + sentence);
  }

  private static String name(int tag) {
    return tag == 0 ? "its beginning" : Dictionary.keyword(tag);
  }
}
