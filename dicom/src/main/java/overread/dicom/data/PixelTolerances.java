package overread.dicom.data;

import java.util.function.Consumer;

/// What the Image Pixel module (PS3.3 C.7.6.3) of an object lacks or contradicts, and how it is
/// read all the same.
final class PixelTolerances {
  private static final int[] REQUIRED = {
    Tag.SAMPLES_PER_PIXEL, Tag.PHOTOMETRIC_INTERPRETATION, Tag.BITS_ALLOCATED
  };

  private static final int[] REQUIRED_OF_INTEGERS = {
    Tag.BITS_STORED, Tag.HIGH_BIT, Tag.PIXEL_REPRESENTATION
  };

  private PixelTolerances() {}

  /// @param tag the element that holds the pixels
  static void check(Attributes data, int tag, Consumer<String> warnings) {
    if (!data.hasValue(Tag.ROWS) || !data.hasValue(Tag.COLUMNS)) {
      return;
    }
    missing(data, REQUIRED, warnings);
    if (tag == Tag.PIXEL_DATA) {
      missing(data, REQUIRED_OF_INTEGERS, warnings);
      bits(data, warnings);
    }
  }

  private static void missing(Attributes data, int[] required, Consumer<String> warnings) {
    for (int tag : required) {
      if (!data.hasValue(tag)) {
        warnings.accept(Dictionary.keyword(tag) + " is missing; the pixels are read without it");
      }
    }
  }

  private static void bits(Attributes data, Consumer<String> warnings) {
    int representation = data.getInt(Tag.PIXEL_REPRESENTATION, 0);
    if (representation != 0 && representation != 1) {
      warnings.accept(
          "Pixel Representation is " + representation + "; the pixels are read as unsigned");
    }
    if (!data.hasValue(Tag.BITS_ALLOCATED) || !data.hasValue(Tag.BITS_STORED)) {
      return;
    }
    int allocated = data.getInt(Tag.BITS_ALLOCATED, 0);
    int stored = data.getInt(Tag.BITS_STORED, 0);
    if (stored < 1 || stored > allocated) {
      warnings.accept("Bits Stored is " + stored + " of " + allocated + "; all bits are taken");
      return;
    }
    int high = data.getInt(Tag.HIGH_BIT, stored - 1);
    if (high < stored - 1 || high >= allocated) {
      warnings.accept(
          "High Bit is %d for %d bits stored in %d; %d is taken"
              .formatted(high, stored, allocated, stored - 1));
    }
  }

  /// @param there whole frames that the bytes of native pixel data make
  static void frames(long there, int promised, Consumer<String> warnings) {
    if (there != promised) {
      warnings.accept(
          "pixel data holds " + there + " whole frames where " + promised + " are promised");
    }
  }
}
