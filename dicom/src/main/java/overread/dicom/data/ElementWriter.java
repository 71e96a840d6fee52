package overread.dicom.data;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// Writes the elements of data sets in little endian with defined lengths. Sequences are laid out
/// in a buffer whose lengths are filled in behind; large values of the top level go straight out.
final class ElementWriter {
  private static final int DIRECT = 1 << 16;
  private static final int LARGEST_SHORT = 0xFFFE;

  private final boolean explicit;
  private final OutputStream out;
  private byte[] buffer = new byte[4096];
  private int used;

  ElementWriter(Encoding encoding, OutputStream out) {
    this.explicit = encoding.explicit();
    this.out = out;
  }

  /// Writes a whole data set.
  void write(Attributes data) throws IOException {
    elements(data, 0);
    flush();
  }

  /// Writes the one group length that is still in use, of the file meta information.
  void writeGroupLength(Attributes length) throws IOException {
    int tag = Tag.FILE_META_INFORMATION_GROUP_LENGTH;
    element(length, tag, VR.UL, 0);
    flush();
  }

  private void elements(Attributes data, int depth) throws IOException {
    for (int tag : data.tags()) {
      VR vr = data.vr(tag);
      if ((tag & 0xFFFF) != 0 && vr != null) {
        element(data, tag, vr, depth);
      }
    }
  }

  private void element(Attributes data, int tag, VR vr, int depth) throws IOException {
    List<MemorySegment> fragments = data.fragments(tag);
    if (!fragments.isEmpty()) {
      header(tag, VR.OB, 0xFFFFFFFFL);
      for (MemorySegment fragment : fragments) {
        item(Parser.ITEM, (fragment.byteSize() + 1) & ~1L);
        value(fragment, VR.OB, depth);
      }
      item(Parser.SEQUENCE_END, 0);
    } else if (vr == VR.SQ) {
      sequence(data, tag, depth);
    } else {
      Strictness.check(data, tag, vr);
      MemorySegment bytes = data.getSegment(tag);
      long length = (bytes.byteSize() + 1) & ~1L;
      if (length > 0xFFFFFFFEL) {
        throw new DicomFormatException(
            Dictionary.keyword(tag) + " is longer than 4 GiB; encapsulate it");
      }
      header(tag, explicit && !vr.hasLongLength() && length > LARGEST_SHORT ? VR.UN : vr, length);
      value(bytes, vr, depth);
    }
  }

  /// Without a value representation only an undefined length shows that a private element is a
  /// sequence.
  private void sequence(Attributes data, int tag, int depth) throws IOException {
    if (depth >= Parser.DEEPEST) {
      throw new DicomFormatException(Parser.tooDeep(tag));
    }
    boolean delimited = !explicit && Dictionary.vr(tag) != VR.SQ;
    header(tag, VR.SQ, 0xFFFFFFFFL);
    int sequence = used;
    for (Attributes item : data.getSequence(tag)) {
      item(Parser.ITEM, 0);
      int start = used;
      elements(item, depth + 1);
      int32(start - 4, used - start);
    }
    if (delimited) {
      item(Parser.SEQUENCE_END, 0);
    } else {
      int32(sequence - 4, used - sequence);
    }
  }

  private void header(int tag, VR vr, long length) {
    tag(tag);
    if (!explicit) {
      room(4);
      int32(used, length);
      used += 4;
      return;
    }
    room(8);
    buffer[used++] = (byte) vr.name().charAt(0);
    buffer[used++] = (byte) vr.name().charAt(1);
    if (vr.hasLongLength()) {
      int16(used, 0);
      int32(used + 2, length);
      used += 6;
    } else {
      int16(used, (int) length);
      used += 2;
    }
  }

  private void item(int tag, long length) {
    tag(tag);
    room(4);
    int32(used, length);
    used += 4;
  }

  private void tag(int tag) {
    room(4);
    int16(used, tag >>> 16);
    int16(used + 2, tag);
    used += 4;
  }

  private void value(MemorySegment bytes, VR vr, int depth) throws IOException {
    long size = bytes.byteSize();
    if (depth == 0 && size > DIRECT) {
      flush();
      for (long at = 0; at < size; at += DIRECT) {
        long piece = Math.min(DIRECT, size - at);
        out.write(bytes.asSlice(at, piece).toArray(ValueLayout.JAVA_BYTE));
      }
    } else {
      room(size);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, buffer, used, (int) size);
      used += (int) size;
    }
    if ((size & 1) == 1) {
      room(1);
      buffer[used++] = vr.padding();
    }
  }

  private void int16(int at, int value) {
    buffer[at] = (byte) value;
    buffer[at + 1] = (byte) (value >>> 8);
  }

  private void int32(int at, long value) {
    int16(at, (int) value);
    int16(at + 2, (int) (value >>> 16));
  }

  private void room(long more) {
    if (used + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.toIntExact(Math.max(used + more, buffer.length * 2L)));
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
