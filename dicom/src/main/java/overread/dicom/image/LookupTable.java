package overread.dicom.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// A lookup table with its descriptor (PS3.3 C.11.1.1.1): values below the first entry take the
/// first, values above the last take the last.
public final class LookupTable {
  private final int first;
  private final int bits;
  private final int[] entries;
  private final int greatest;

  /// @param first the value that the first entry is for
  /// @param bits bits of an entry
  public LookupTable(int first, int bits, int[] entries) {
    if (entries.length == 0) {
      throw new IllegalArgumentException("a lookup table without entries");
    }
    this.first = first;
    this.bits = Math.clamp(bits, 1, 16);
    this.entries = entries.clone();
    greatest = Arrays.stream(entries).max().orElseThrow();
  }

  /// The table in a LUT item, or null if it has none that makes sense.
  ///
  /// @param signed whether the values that go in may be negative
  static @Nullable LookupTable of(Attributes item, boolean signed) {
    return of(item, Tag.LUT_DESCRIPTOR, Tag.LUT_DATA, signed);
  }

  static @Nullable LookupTable of(Attributes item, int descriptor, int data, boolean signed) {
    int[] numbers = item.getInts(descriptor);
    byte[] bytes = item.getBytes(data);
    if (numbers.length != 3 || bytes.length == 0) {
      return null;
    }
    int count = (numbers[0] & 0xFFFF) == 0 ? 65_536 : numbers[0] & 0xFFFF;
    int first = signed ? (short) numbers[1] : numbers[1] & 0xFFFF;
    int[] entries = unpack(bytes, count);
    return entries.length == 0 ? null : new LookupTable(first, numbers[2], entries);
  }

  /// Entries of 16 bits, or of 8 where there are only that many bytes (C.7.6.3.1.6).
  private static int[] unpack(byte[] bytes, int count) {
    if (bytes.length < 2 * count && bytes.length >= count) {
      int[] entries = new int[count];
      Arrays.setAll(entries, i -> bytes[i] & 0xFF);
      return entries;
    }
    int[] entries = new int[Math.min(count, bytes.length / 2)];
    Arrays.setAll(entries, i -> bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8);
    return entries;
  }

  /// The entry for a value.
  public int at(int value) {
    return entries[Math.clamp((long) value - first, 0, entries.length - 1)];
  }

  /// The entry at a place in the table, for tables that are stretched over their input.
  int entry(int index) {
    return entries[Math.clamp(index, 0, entries.length - 1)];
  }

  public int size() {
    return entries.length;
  }

  /// Value of the first entry.
  public int first() {
    return first;
  }

  /// Bits of an entry, as declared.
  public int bits() {
    return bits;
  }

  /// The greatest value an entry can have; more than declared where the entries themselves say so.
  public int white() {
    int declared = (1 << bits) - 1;
    return greatest <= declared ? declared : (Integer.highestOneBit(greatest) << 1) - 1;
  }

  int least() {
    return Arrays.stream(entries).min().orElseThrow();
  }

  int greatest() {
    return greatest;
  }
}
