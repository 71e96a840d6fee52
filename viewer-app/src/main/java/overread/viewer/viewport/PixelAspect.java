package overread.viewer.viewport;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.viewer.image.StackSlice;

/// How much taller than wide a pixel is, for images without a plane in space.
final class PixelAspect {
  private PixelAspect() {}

  /// Row spacing divided by column spacing.
  static double of(StackSlice slice) {
    return slice
        .plane()
        .map(plane -> plane.rowSpacing() / plane.columnSpacing())
        .orElseGet(() -> of(slice.header()));
  }

  /// Row spacing divided by column spacing, from Pixel Spacing, Imager Pixel Spacing or Pixel
  /// Aspect Ratio, whichever comes first; 1 when none is there.
  static double of(Attributes image) {
    for (var tag :
        new int[] {Tag.PIXEL_SPACING, Tag.IMAGER_PIXEL_SPACING, Tag.PIXEL_ASPECT_RATIO}) {
      var sides = image.getDoubles(tag);
      if (sides.length == 2 && sides[0] > 0 && sides[1] > 0) {
        return sides[0] / sides[1];
      }
    }
    return 1;
  }
}
