package overread.dicom.image;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The palette of an image (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6): a colour for each stored value.
public final class PaletteColors {
  private static final int OPAQUE = 0xFF000000;

  private final LookupTable red;
  private final LookupTable green;
  private final LookupTable blue;

  private PaletteColors(LookupTable red, LookupTable green, LookupTable blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  /// The palette of an image, of a presentation state or of a palette object; segmented tables are
  /// expanded. Empty if one of the three tables is missing or makes no sense.
  public static Optional<PaletteColors> of(Attributes image) {
    LookupTable red =
        table(
            image,
            Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
            Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
            Tag.SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA);
    LookupTable green =
        table(
            image,
            Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
            Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
            Tag.SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA);
    LookupTable blue =
        table(
            image,
            Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
            Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
            Tag.SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA);
    return red == null || green == null || blue == null
        ? Optional.empty()
        : Optional.of(new PaletteColors(red, green, blue));
  }

  private static @Nullable LookupTable table(
      Attributes image, int descriptor, int data, int segmented) {
    boolean signed = image.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1;
    if (image.hasValue(data) || !image.hasValue(segmented)) {
      return LookupTable.of(image, descriptor, data, signed);
    }
    int[] numbers = image.getInts(descriptor);
    if (numbers.length != 3) {
      return null;
    }
    int count = (numbers[0] & 0xFFFF) == 0 ? 65_536 : numbers[0] & 0xFFFF;
    int first = signed ? (short) numbers[1] : numbers[1] & 0xFFFF;
    int[] entries = SegmentedPalette.expand(image.getBytes(segmented), numbers[2], count);
    return entries.length == 0 ? null : new LookupTable(first, numbers[2], entries);
  }

  /// The colour of a stored value, ARGB.
  public int argb(int stored) {
    return OPAQUE | eight(red, stored) << 16 | eight(green, stored) << 8 | eight(blue, stored);
  }

  /// The colour of a grey level where the palette spans all of them, as that of a presentation
  /// state does (PS3.3 C.11.1, PS3.4 N.2.2): 0 the first entry, 1 the last.
  public int shade(double brightness) {
    return argb(red.first() + (int) Math.floor(brightness * (red.size() - 1) + 0.5));
  }

  /// The highest 8 bits of an entry; some writers put 8-bit values into tables of 16 bits.
  private static int eight(LookupTable table, int stored) {
    int entry = table.at(stored);
    return table.bits() > 8 && table.greatest() > 255
        ? Math.min(entry >> table.bits() - 8, 255)
        : entry & 0xFF;
  }

  /// The stored value that the first entry is for.
  public int first() {
    return red.first();
  }

  /// How many values have an entry of their own.
  public int size() {
    return red.size();
  }
}
