package overread.dicom.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// One overlay of an image (PS3.3 C.9.2): a bitmap over one of its frames, from overlay data or
/// from unused bits of the stored samples.
///
/// @param group 0x6000, 0x6002 … 0x601E
/// @param type `G` graphics, `R` region of interest
/// @param originRow row of the overlay's first row in the image, counted from 0; may be negative
/// @param originColumn likewise
/// @param bits row after row
public record OverlayPlane(
    int group,
    String type,
    String label,
    String description,
    int rows,
    int columns,
    int originRow,
    int originColumn,
    BitSet bits) {
  /// The first group of overlay planes; every other group up to [#LAST] is one, too.
  public static final int FIRST = 0x6000;

  public static final int LAST = 0x601E;

  /// The overlays over one frame, in the order of their groups.
  ///
  /// @param frame the decoded frame, from whose high bits an overlay may come
  /// @param index of the frame, from 0
  public static List<OverlayPlane> of(Attributes image, Frame frame, int index) {
    List<OverlayPlane> planes = new ArrayList<>();
    for (int group = FIRST; group <= LAST; group += 2) {
      of(image, frame, index, group).ifPresent(planes::add);
    }
    return List.copyOf(planes);
  }

  /// One overlay that is held as overlay data, by an image or by a presentation state.
  ///
  /// @param index of the image's frame, from 0
  public static Optional<OverlayPlane> stored(Attributes holder, int group, int index) {
    boolean there =
        group >= FIRST
            && group <= LAST
            && group % 2 == 0
            && holder.hasValue(Tag.OVERLAY_DATA + (group - FIRST << 16));
    return there ? of(holder, null, index, group) : Optional.empty();
  }

  /// Whether the stored samples of an image hold an overlay in bits that are not theirs.
  static boolean embedded(Attributes image) {
    for (int shift = 0; shift <= (LAST - FIRST) << 16; shift += 2 << 16) {
      if (image.getInt(Tag.OVERLAY_BIT_POSITION + shift, 0) > 0
          && !image.hasValue(Tag.OVERLAY_DATA + shift)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<OverlayPlane> of(
      Attributes image, @Nullable Frame frame, int index, int group) {
    int shift = (group - FIRST) << 16;
    int rows = image.getInt(Tag.OVERLAY_ROWS + shift, 0);
    int columns = image.getInt(Tag.OVERLAY_COLUMNS + shift, 0);
    if (rows < 1 || columns < 1 || rows > 65_535 || columns > 65_535) {
      return Optional.empty();
    }
    int frames = Math.max(1, image.getInt(Tag.NUMBER_OF_FRAMES_IN_OVERLAY + shift, 1));
    int first = image.getInt(Tag.IMAGE_FRAME_ORIGIN + shift, 1) - 1;
    boolean one = !image.contains(Tag.NUMBER_OF_FRAMES_IN_OVERLAY + shift);
    int plane = one ? 0 : index - first;
    if (plane < 0 || plane >= frames) {
      return Optional.empty();
    }
    boolean embedded = !image.hasValue(Tag.OVERLAY_DATA + shift);
    BitSet bits;
    if (embedded) {
      if (frame == null || frame.format().bytesPerSample() > 2) {
        return Optional.empty();
      }
      int bit = image.getInt(Tag.OVERLAY_BIT_POSITION + shift, 0);
      PixelFormat format = frame.format();
      boolean unused = bit > format.highBit() || bit <= format.highBit() - format.bitsStored();
      if (!unused
          || bit >= format.bitsAllocated()
          || format.bytesPerSample() > 2
          || format.samplesPerPixel() != 1) {
        return Optional.empty();
      }
      rows = format.rows();
      columns = format.columns();
      bits = embedded(frame, bit);
    } else {
      bits = data(image.getBytes(Tag.OVERLAY_DATA + shift), plane, (long) rows * columns);
    }
    int[] origin = image.getInts(Tag.OVERLAY_ORIGIN + shift);
    return Optional.of(
        new OverlayPlane(
            group,
            image.getString(Tag.OVERLAY_TYPE + shift, ""),
            image.getString(Tag.OVERLAY_LABEL + shift, ""),
            image.getString(Tag.OVERLAY_DESCRIPTION + shift, ""),
            rows,
            columns,
            embedded || origin.length < 2 ? 0 : (short) origin[0] - 1,
            embedded || origin.length < 2 ? 0 : (short) origin[1] - 1,
            bits));
  }

  private static BitSet embedded(Frame frame, int bit) {
    short[] samples = frame.shorts();
    BitSet bits = new BitSet(samples.length);
    for (int i = 0; i < samples.length; i++) {
      bits.set(i, (samples[i] >> bit & 1) == 1);
    }
    return bits;
  }

  /// Overlay frames follow one another without a gap, lowest bit of a byte first.
  private static BitSet data(byte[] bytes, int plane, long pixels) {
    BitSet all = BitSet.valueOf(bytes);
    long from = plane * pixels;
    if (from >= all.length()) {
      return new BitSet();
    }
    return all.get((int) from, (int) Math.min(from + pixels, all.length()));
  }

  /// Whether the overlay covers a pixel of the image, column and row from 0.
  public boolean covers(int column, int row) {
    int x = column - originColumn;
    int y = row - originRow;
    long at = (long) y * columns + x;
    return x >= 0
        && y >= 0
        && x < columns
        && y < rows
        && at <= Integer.MAX_VALUE
        && bits.get((int) at);
  }
}
