package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The stored bytes of an image's frames: slices of the pixel data, without a copy where a frame
/// lies in one piece.
public final class PixelFragments {
  private static final int[] TAGS = {
    Tag.PIXEL_DATA, Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_FLOAT_PIXEL_DATA
  };

  private final int tag;
  private final int frameCount;
  private final MemorySegment bytes;
  private final long frameBits;
  private final List<MemorySegment> fragments;
  private final int[] frameStarts;

  private PixelFragments(
      int tag,
      int frameCount,
      MemorySegment bytes,
      long frameBits,
      List<MemorySegment> fragments,
      int[] frameStarts) {
    this.tag = tag;
    this.frameCount = frameCount;
    this.bytes = bytes;
    this.frameBits = frameBits;
    this.fragments = fragments;
    this.frameStarts = frameStarts;
  }

  static @Nullable PixelFragments of(
      Attributes data, String transferSyntaxUid, Consumer<String> warnings) {
    for (int tag : TAGS) {
      if (data.hasValue(tag)) {
        PixelTolerances.check(data, tag, warnings);
        return data.fragments(tag).isEmpty()
            ? plain(data, tag, transferSyntaxUid, warnings)
            : encapsulated(data, tag, warnings);
      }
    }
    return null;
  }

  private static PixelFragments plain(
      Attributes data, int tag, String transferSyntaxUid, Consumer<String> warnings) {
    MemorySegment bytes = data.getSegment(tag);
    int allocated = data.getInt(Tag.BITS_ALLOCATED, 0);
    if (transferSyntaxUid.equals(Encoding.BIG_ENDIAN_PIXELS) && allocated == 16) {
      bytes = Bytes.swapped(bytes, 2);
    } else if (transferSyntaxUid.equals(Uid.EXPLICIT_VR_BIG_ENDIAN)
        && data.vr(tag) == VR.OW
        && allocated == 32) {
      bytes = ordered(bytes, data, warnings);
    }
    long bits = NativeFrame.bits(data, tag);
    int promised = promised(data);
    long there = bits == 0 ? 0 : bytes.byteSize() * 8 / bits;
    if (bits > 0) {
      PixelTolerances.frames(there, promised, warnings);
    }
    return new PixelFragments(tag, promised, bytes, bits, List.of(), new int[0]);
  }

  private static MemorySegment ordered(
      MemorySegment bytes, Attributes data, Consumer<String> warnings) {
    boolean planes = data.getInt(Tag.PLANAR_CONFIGURATION, 0) == 1;
    if (!WordOrder.exchanged(bytes, planes ? 1 : data.getInt(Tag.SAMPLES_PER_PIXEL, 1))) {
      return bytes;
    }
    warnings.accept("32-bit samples of PixelData (OW) have their high word first");
    return WordOrder.exchange(bytes);
  }

  private static PixelFragments encapsulated(Attributes data, int tag, Consumer<String> warnings) {
    List<MemorySegment> all = data.fragments(tag);
    List<MemorySegment> fragments = all.subList(1, all.size());
    int[] starts = FrameTable.starts(data, all.getFirst(), fragments, promised(data), warnings);
    int count = Math.min(starts.length, promised(data));
    return new PixelFragments(tag, count, Texts.NOTHING, 0, fragments, starts);
  }

  private static int promised(Attributes data) {
    return Math.max(1, data.getInt(Tag.NUMBER_OF_FRAMES, 1));
  }

  /// Which element holds the pixels: Pixel Data, Float Pixel Data or Double Float Pixel Data.
  public int tag() {
    return tag;
  }

  /// The number of frames that can be asked for; a native frame past the end of the bytes is cut.
  public int frameCount() {
    return frameCount;
  }

  /// Whether frames are in the codec's form rather than plain samples.
  public boolean encapsulated() {
    return !fragments.isEmpty() || frameStarts.length > 0;
  }

  /// The bytes of a frame, little endian, counted from 0; of a truncated file what is there.
  /// Fragments of one frame are joined in a copy; single-bit frames that begin inside a byte are
  /// shifted in a copy.
  public MemorySegment frame(int index) {
    if (index < 0 || index >= frameCount) {
      throw new IndexOutOfBoundsException(
          "frame " + (index + 1) + " of " + frameCount + " does not exist");
    }
    if (!encapsulated()) {
      return NativeFrame.slice(bytes, frameBits, index);
    }
    int from = frameStarts[index];
    int to = index + 1 < frameStarts.length ? frameStarts[index + 1] : fragments.size();
    if (to - from == 1) {
      return fragments.get(from);
    }
    long length = 0;
    for (int i = from; i < to; i++) {
      length += fragments.get(i).byteSize();
    }
    MemorySegment joined = MemorySegment.ofArray(new byte[Math.toIntExact(length)]);
    long at = 0;
    for (int i = from; i < to; i++) {
      MemorySegment fragment = fragments.get(i);
      MemorySegment.copy(fragment, 0, joined, at, fragment.byteSize());
      at += fragment.byteSize();
    }
    return joined;
  }
}
