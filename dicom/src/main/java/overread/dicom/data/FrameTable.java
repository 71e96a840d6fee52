package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which fragment begins each frame of encapsulated pixel data: by the extended offset table, the
/// basic one, one fragment a frame, or the marks of the codestreams, in this order (PS3.5 annex
/// A.4).
final class FrameTable {
  private FrameTable() {}

  /// The basic offset table of frames with one fragment each; past 4 GiB the extended tables are
  /// set in the data set and the basic one is empty (PS3.3 section C.7.6.3.1.8).
  static MemorySegment table(Attributes data, List<MemorySegment> frames) {
    long[] offsets = new long[frames.size()];
    long[] lengths = new long[frames.size()];
    long position = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = position;
      lengths[i] = frames.get(i).byteSize();
      position += 8 + ((lengths[i] + 1) & ~1L);
    }
    data.remove(Tag.EXTENDED_OFFSET_TABLE).remove(Tag.EXTENDED_OFFSET_TABLE_LENGTHS);
    if (offsets.length > 0 && offsets[offsets.length - 1] > 0xFFFFFFFFL) {
      data.setLong(Tag.EXTENDED_OFFSET_TABLE, VR.OV, offsets);
      data.setLong(Tag.EXTENDED_OFFSET_TABLE_LENGTHS, VR.OV, lengths);
      return Texts.NOTHING;
    }
    return MemorySegment.ofArray(Numbers.encode(VR.UL, offsets));
  }

  static int[] starts(
      Attributes data,
      MemorySegment basicOffsets,
      List<MemorySegment> fragments,
      int frames,
      Consumer<String> warnings) {
    MemorySegment extended = data.getSegment(Tag.EXTENDED_OFFSET_TABLE);
    if (extended.byteSize() >= 8) {
      long[] offsets = new long[(int) (extended.byteSize() / 8)];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = extended.get(ValueLayout.JAVA_LONG_UNALIGNED, i * 8L);
      }
      int[] starts = byOffsets(offsets, fragments, frames);
      if (starts != null) {
        return starts;
      }
      warnings.accept("the extended offset table does not fit the fragments");
    }
    if (basicOffsets.byteSize() >= 4) {
      long[] offsets = new long[(int) (basicOffsets.byteSize() / 4)];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = basicOffsets.get(ValueLayout.JAVA_INT_UNALIGNED, i * 4L) & 0xFFFFFFFFL;
      }
      int[] starts = byOffsets(offsets, fragments, frames);
      if (starts != null) {
        return starts;
      }
      warnings.accept("the basic offset table does not fit the fragments");
    }
    return withoutTable(fragments, frames, warnings);
  }

  private static int[] withoutTable(
      List<MemorySegment> fragments, int frames, Consumer<String> warnings) {
    int count = fragments.size();
    if (count == frames) {
      return each(count);
    }
    if (frames == 1) {
      return count == 0 ? new int[0] : new int[1];
    }
    int[] begun = where(count, i -> beginsCodestream(fragments.get(i)));
    if (begun.length == frames && begun[0] == 0) {
      return begun;
    }
    int[] ended = where(count, i -> i == 0 || endsCodestream(fragments.get(i - 1)));
    if (ended.length == frames) {
      return ended;
    }
    warnings.accept(
        frames + " frames are promised, " + count + " fragments are there and none fits better");
    return begun.length > 0 && begun[0] == 0 ? begun : each(Math.min(count, frames));
  }

  private static int[] each(int count) {
    int[] starts = new int[count];
    Arrays.setAll(starts, i -> i);
    return starts;
  }

  private static int[] where(int count, IntPredicate begins) {
    return java.util.stream.IntStream.range(0, count).filter(begins).toArray();
  }

  /// Fragments at the offsets, which count from the first fragment's item tag.
  private static int @Nullable [] byOffsets(
      long[] offsets, List<MemorySegment> fragments, int frames) {
    if (offsets.length != frames || fragments.size() < frames || offsets[0] != 0) {
      return null;
    }
    int[] starts = new int[frames];
    int fragment = 0;
    long position = 0;
    for (int i = 0; i < frames; i++) {
      while (fragment < fragments.size() && position < offsets[i]) {
        position += 8 + fragments.get(fragment).byteSize();
        fragment++;
      }
      if (fragment >= fragments.size()
          || position != offsets[i]
          || i > 0 && starts[i - 1] == fragment) {
        return null;
      }
      starts[i] = fragment;
    }
    return starts;
  }

  private static int u8(MemorySegment bytes, long at) {
    return bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  /// JPEG and JPEG-LS begin with SOI, JPEG 2000 with SOC and SIZ.
  private static boolean beginsCodestream(MemorySegment fragment) {
    if (fragment.byteSize() < 4 || u8(fragment, 0) != 0xFF) {
      return false;
    }
    int second = u8(fragment, 1);
    return u8(fragment, 2) == 0xFF && (second == 0xD8 || second == 0x4F && u8(fragment, 3) == 0x51);
  }

  /// Both kinds end with FFD9, perhaps followed by one byte of padding.
  private static boolean endsCodestream(MemorySegment fragment) {
    long size = fragment.byteSize();
    for (long end = size; end >= Math.max(2, size - 1); end--) {
      if (u8(fragment, end - 2) == 0xFF && u8(fragment, end - 1) == 0xD9) {
        return true;
      }
    }
    return false;
  }
}
