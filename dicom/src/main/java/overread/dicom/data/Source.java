package overread.dicom.data;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bytes of one data set, of which at first only the head is in memory, and the warnings met
/// while reading them. Offsets count from the first byte.
final class Source {
  /// Bytes that arrive in order, from a file or an inflater.
  interface Supply {
    /// Reads up to `length` bytes into `into`; -1 at the end.
    int read(byte[] into, int start, int length) throws IOException;
  }

  /// An input that can also be had at once, where reading piece by piece no longer pays.
  interface Whole extends Supply {
    MemorySegment map() throws IOException;

    /// The number of bytes; asked for only where the first piece does not answer the question.
    long size() throws IOException;
  }

  /// The first piece of a file: one page, which holds the header of most images.
  private static final int FIRST_PIECE = 4096;

  private static final long UNKNOWN = -1;
  private static final int LARGEST_HEAD = 1 << 20;
  private static final int MOST_WARNINGS = 200;
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

  private MemorySegment bytes;
  private long available;
  private long size;
  private byte[] head = new byte[0];
  private @Nullable Supply supply;
  private @Nullable Whole whole;
  private final Set<String> warnings;

  /// All bytes at once.
  Source(MemorySegment bytes) {
    this(bytes, new LinkedHashSet<>());
  }

  /// All bytes at once; warnings join those of another source.
  Source(MemorySegment bytes, Set<String> warnings) {
    this.warnings = warnings;
    this.bytes = bytes;
    this.available = bytes.byteSize();
    this.size = bytes.byteSize();
  }

  /// Bytes read when asked for; `size` is the most that may come.
  Source(Supply supply, long size) {
    this.warnings = new LinkedHashSet<>();
    this.supply = supply;
    this.size = size;
    this.bytes = MemorySegment.ofArray(head);
  }

  /// Bytes read when asked for. Past the first megabyte the whole input is taken at once.
  Source(Whole whole) {
    this(whole, UNKNOWN);
    this.whole = whole;
  }

  /// The number of bytes, as far as is known.
  long size() throws IOException {
    if (size == UNKNOWN && whole != null) {
      size = whole.size();
    }
    return size;
  }

  /// Makes the bytes before `end` available; false where the input ends earlier.
  boolean has(long end) throws IOException {
    return end <= available || grow(end);
  }

  private boolean grow(long end) throws IOException {
    Supply from = supply;
    if (from != null && size == UNKNOWN && available == 0 && end <= FIRST_PIECE) {
      return fill(from, FIRST_PIECE, end);
    }
    long size = size();
    Whole all = whole;
    if (from != null && all != null && Math.min(end, size) > LARGEST_HEAD) {
      extend(all.map());
      return end <= available;
    }
    if (from == null || end > size || end > Integer.MAX_VALUE - 16) {
      return fillUp(from);
    }
    int room = (int) Math.min(Math.min(size, Integer.MAX_VALUE - 16), Math.max(end, available * 4));
    return fill(from, Math.max(room, (int) Math.min(size, 8192)), end);
  }

  private boolean fill(Supply from, int room, long end) throws IOException {
    byte[] larger = java.util.Arrays.copyOf(head, room);
    int have = (int) available;
    while (have < room) {
      int read = from.read(larger, have, room - have);
      if (read < 0) {
        size = have;
        supply = null;
        break;
      }
      have += read;
    }
    head = larger;
    available = have;
    bytes = MemorySegment.ofArray(larger);
    return end <= available;
  }

  private boolean fillUp(@Nullable Supply from) throws IOException {
    if (from != null && available < size() && size <= Integer.MAX_VALUE - 16) {
      grow(size);
    }
    return false;
  }

  /// Forgets the room that was read ahead and no longer reads.
  void seal() {
    supply = null;
    if (head.length > 0) {
      if (head.length > available) {
        head = java.util.Arrays.copyOf(head, (int) available);
        bytes = MemorySegment.ofArray(head);
      }
      size = available;
    }
  }

  /// Replaces the bytes by the whole input, whose beginning they are.
  void extend(MemorySegment whole) {
    bytes = whole;
    available = whole.byteSize();
    size = available;
    supply = null;
    head = new byte[0];
  }

  int u8(long at) {
    return bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  int u16(long at, boolean bigEndian) {
    short value = bytes.get(SHORT, at);
    return (bigEndian ? Short.reverseBytes(value) : value) & 0xFFFF;
  }

  long u32(long at, boolean bigEndian) {
    int value = bytes.get(INT, at);
    return (bigEndian ? Integer.reverseBytes(value) : value) & 0xFFFFFFFFL;
  }

  MemorySegment slice(long offset, long length) {
    return bytes.asSlice(offset, length);
  }

  /// Records a tolerance once, as a sentence.
  void warn(String sentence) {
    synchronized (warnings) {
      if (warnings.size() < MOST_WARNINGS) {
        warnings.add(sentence);
      }
    }
  }

  /// What was tolerated so far.
  List<String> tolerated() {
    synchronized (warnings) {
      return List.copyOf(warnings);
    }
  }

  Set<String> warnings() {
    return warnings;
  }
}
