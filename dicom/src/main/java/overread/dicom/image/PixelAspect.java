package overread.dicom.image;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The shape of an image's pixels.
public final class PixelAspect {
  private static final int[] SPACINGS = {
    Tag.PIXEL_SPACING, Tag.IMAGER_PIXEL_SPACING, Tag.NOMINAL_SCANNED_PIXEL_SPACING
  };

  private PixelAspect() {}

  /// Height of a pixel by its width: from the spacing, else from Pixel Aspect Ratio (PS3.3
  /// C.7.6.3.1.7), else 1.
  ///
  /// @param image attributes that hold for the frame ([FrameAttributes])
  public static double of(Attributes image) {
    for (int tag : SPACINGS) {
      double[] spacing = image.getDoubles(tag);
      if (spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0) {
        return spacing[0] / spacing[1];
      }
    }
    double[] ratio = image.getDoubles(Tag.PIXEL_ASPECT_RATIO);
    return ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 ? ratio[0] / ratio[1] : 1;
  }
}
