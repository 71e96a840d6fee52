package overread.dicom.image;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The grey level, 0 … 255, of every 16-bit pattern that a sample can be: the whole greyscale
/// pipeline in one look-up. The index is the unsigned pattern of the stored sample, as
/// [Frame#shorts()] gives it. Bits that are not stored ones don't matter where samples are signed,
/// lie above the lowest bit or hold an overlay; else they are part of the value, since some images
/// use more bits than they promise.
///
/// Pixel padding is black, whatever the window, so that no bright border blinds the reader.
public final class GreyTable {
  private final GreyScale scale;
  private final byte[] table;

  private GreyTable(GreyScale scale, byte[] table) {
    this.scale = scale;
    this.table = table;
  }

  /// A table from the image's attributes alone.
  ///
  /// @param voi what to show; null for the object's first window, else its first VOI LUT, else all
  ///   that can be stored
  /// @param invert swap black and white of what the object asks for
  public static GreyTable of(Attributes image, @Nullable Voi voi, boolean invert) {
    PixelFormat format = PixelFormat.of(image);
    return of(image, format, voi, storable(format), invert);
  }

  /// A table for a frame: where the object has neither window nor VOI LUT, the frame's least value
  /// is black and its greatest white.
  public static GreyTable of(Attributes image, Frame frame, @Nullable Voi voi, boolean invert) {
    return of(image, frame.format(), voi, StoredRange.of(frame, Padding.of(image)), invert);
  }

  private static GreyTable of(
      Attributes image, PixelFormat format, @Nullable Voi voi, ValueRange range, boolean invert) {
    GreyScale scale = GreyScale.of(image, format, voi, range, invert);
    Padding padding = Padding.of(image);
    byte[] table = new byte[65_536];
    boolean masked =
        format.signed() || format.highBit() >= format.bitsStored() || OverlayPlane.embedded(image);
    int patterns = masked ? 1 << Math.min(16, format.highBit() + 1) : 65_536;
    for (int pattern = 0; pattern < patterns; pattern++) {
      int stored = masked ? SampleBits.value(pattern, format) : pattern;
      table[pattern] = padding.contains(stored) ? 0 : (byte) scale.grey(stored);
    }
    for (int filled = patterns; filled < table.length; filled *= 2) {
      System.arraycopy(table, 0, table, filled, filled);
    }
    return new GreyTable(scale, table);
  }

  private static ValueRange storable(PixelFormat format) {
    double half = Math.scalb(1.0, format.bitsStored() - 1);
    return format.signed() ? new ValueRange(-half, half - 1) : new ValueRange(0, 2 * half - 1);
  }

  /// The windows that an image brings, in its order.
  public static List<Window> windows(Attributes image) {
    return GreyScale.windows(image);
  }

  /// The VOI LUTs that an image brings, in its order.
  public static List<VoiLookup> lookups(Attributes image) {
    return GreyScale.lookups(image);
  }

  /// 65,536 grey levels. Shared, not to be changed.
  public byte[] table() {
    return table;
  }

  /// Grey level of a 16-bit pattern.
  public int grey(short pattern) {
    return table[pattern & 0xFFFF] & 0xFF;
  }

  /// The value in the modality's units (Hounsfield units in CT) of a stored value.
  public double rescaled(int stored) {
    return scale.rescaled(stored);
  }

  /// What is shown of the values.
  public Voi voi() {
    return scale.voi();
  }

  /// The unit of [#rescaled], `HU` or as the object says, or empty.
  public static String unit(Attributes image) {
    String type = image.getString(Tag.RESCALE_TYPE, "");
    boolean ct = image.getString(Tag.MODALITY, "").equals("CT");
    return type.isEmpty() && ct && image.contains(Tag.RESCALE_SLOPE) ? "HU" : type;
  }
}
