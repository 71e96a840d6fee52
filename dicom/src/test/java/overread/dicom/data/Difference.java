package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What differs between two data sets, one line for each element.
final class Difference {
  private final List<String> lines = new ArrayList<>();

  static List<String> between(Attributes one, Attributes other) {
    var difference = new Difference();
    difference.compare(one, other, "");
    return difference.lines;
  }

  private void compare(Attributes one, Attributes other, String path) {
    if (!Arrays.equals(one.tags(), other.tags())) {
      lines.add(path + " has other tags");
      return;
    }
    for (int tag : one.tags()) {
      String name = path + Dictionary.keyword(tag);
      if (one.vr(tag) != other.vr(tag)) {
        lines.add(name + " is " + one.vr(tag) + " and " + other.vr(tag));
      }
      if (one.vr(tag) == VR.SQ) {
        items(one.getSequence(tag), other.getSequence(tag), name);
      } else if (!one.fragments(tag).isEmpty()) {
        fragments(one.fragments(tag), other.fragments(tag), name);
      } else if (one.vr(tag) != null && one.vr(tag).isText()) {
        if (!texts(one, tag).equals(texts(other, tag))) {
          lines.add(name + " is " + one.getStrings(tag) + " and " + other.getStrings(tag));
        }
      } else if (!same(one.getSegment(tag), other.getSegment(tag))) {
        lines.add(name + " has other bytes");
      }
    }
  }

  private void items(List<Attributes> one, List<Attributes> other, String name) {
    if (one.size() != other.size()) {
      lines.add(name + " has " + one.size() + " and " + other.size() + " items");
      return;
    }
    for (int i = 0; i < one.size(); i++) {
      compare(one.get(i), other.get(i), name + "/" + i + "/");
    }
  }

  private void fragments(List<MemorySegment> one, List<MemorySegment> other, String name) {
    if (one.size() != other.size()) {
      lines.add(name + " has " + one.size() + " and " + other.size() + " fragments");
      return;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        lines.add(name + " has another fragment " + i);
      }
    }
  }

  /// Names without trailing empty groups, which have no form in JSON.
  private static List<String> texts(Attributes data, int tag) {
    return data.getStrings(tag).stream()
        .map(text -> data.vr(tag) == VR.PN ? text.replaceAll("=+$", "") : text)
        .toList();
  }

  /// Equal, but for one byte of padding.
  private static boolean same(MemorySegment one, MemorySegment other) {
    long length = Math.min(one.byteSize(), other.byteSize());
    return Math.abs(one.byteSize() - other.byteSize()) <= 1
        && (one.byteSize() == other.byteSize() || length % 2 == 1)
        && one.asSlice(0, length).mismatch(other.asSlice(0, length)) == -1;
  }
}
