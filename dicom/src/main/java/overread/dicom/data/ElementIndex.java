package overread.dicom.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Elements in ascending tag order as parallel arrays: where each value lies in its source, or the
/// value itself once set.
final class ElementIndex {
  int[] tags;
  VR[] vrs;
  long[] offsets;
  long[] lengths;
  @Nullable Value[] values = new Value[0];
  int size;

  ElementIndex() {
    this(8);
  }

  /// With room for some elements, more than which may come.
  ElementIndex(int room) {
    tags = new int[room];
    vrs = new VR[room];
    offsets = new long[room];
    lengths = new long[room];
  }

  /// The position of a tag, or `-(insertion point) - 1`.
  int find(int tag) {
    int low = 0;
    int high = size - 1;
    int key = tag ^ Integer.MIN_VALUE;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = tags[middle] ^ Integer.MIN_VALUE;
      if (at < key) {
        low = middle + 1;
      } else if (at > key) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -(low + 1);
  }

  @Nullable Value value(int at) {
    return at < values.length ? values[at] : null;
  }

  /// Whether the element is not empty.
  boolean hasValue(int at) {
    return switch (value(at)) {
      case null -> lengths[at] > 0;
      case Value.Raw raw -> raw.bytes().byteSize() > 0;
      case Value.Texts texts -> texts.values().stream().anyMatch(text -> !text.isEmpty());
      case Value.Items items -> !items.items().isEmpty();
      case Value.Fragments fragments -> !fragments.fragments().isEmpty();
      case Value.Bulk bulk -> true;
    };
  }

  void setValue(int at, Value value) {
    if (at >= values.length) {
      values = Arrays.copyOf(values, tags.length);
    }
    values[at] = value;
  }

  /// Appends an element that lies in the source, in any order; `sort` puts it in its place.
  void append(int tag, VR vr, long offset, long length) {
    ensure(size + 1);
    tags[size] = tag;
    vrs[size] = vr;
    offsets[size] = offset;
    lengths[size] = length;
    size++;
  }

  /// Inserts or replaces a value.
  void put(int tag, VR vr, Value value) {
    int at = find(tag);
    if (at < 0) {
      at = -at - 1;
      ensure(size + 1);
      move(at, at + 1, size - at);
      tags[at] = tag;
      size++;
    }
    vrs[at] = vr;
    offsets[at] = 0;
    lengths[at] = 0;
    setValue(at, value);
  }

  void remove(int at) {
    move(at + 1, at, size - at - 1);
    size--;
    if (size < values.length) {
      values[size] = null;
    }
  }

  private void move(int from, int to, int count) {
    System.arraycopy(tags, from, tags, to, count);
    System.arraycopy(vrs, from, vrs, to, count);
    System.arraycopy(offsets, from, offsets, to, count);
    System.arraycopy(lengths, from, lengths, to, count);
    if (values.length > 0) {
      values = values.length < tags.length ? Arrays.copyOf(values, tags.length) : values;
      System.arraycopy(values, from, values, to, count);
    }
  }

  private void ensure(int room) {
    if (room > tags.length) {
      int larger = Math.max(room, tags.length * 2);
      tags = Arrays.copyOf(tags, larger);
      vrs = Arrays.copyOf(vrs, larger);
      offsets = Arrays.copyOf(offsets, larger);
      lengths = Arrays.copyOf(lengths, larger);
    }
  }

  /// Sorts appended elements; of several with one tag the last stays.
  ///
  /// @return the tag that occurred twice, or 0
  int sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compareUnsigned(tags[a], tags[b]));
    var sorted = new ElementIndex();
    int twice = 0;
    for (int i : order) {
      if (sorted.size > 0 && sorted.tags[sorted.size - 1] == tags[i]) {
        twice = tags[i];
        sorted.size--;
      }
      sorted.append(tags[i], vrs[i], offsets[i], lengths[i]);
      Value value = value(i);
      if (value != null) {
        sorted.setValue(sorted.size - 1, value);
      }
    }
    tags = sorted.tags;
    vrs = sorted.vrs;
    offsets = sorted.offsets;
    lengths = sorted.lengths;
    values = sorted.values;
    size = sorted.size;
    return twice;
  }

  /// Gives back unused room.
  void trim() {
    tags = Arrays.copyOf(tags, size);
    vrs = Arrays.copyOf(vrs, size);
    offsets = Arrays.copyOf(offsets, size);
    lengths = Arrays.copyOf(lengths, size);
  }
}
